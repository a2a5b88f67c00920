import { defineModule, TenantDirectory, TenantProvisioning } from '@rustok/core';
import { RequestTenantDirectory } from './directory/request-tenant-directory.js';
import { TenantLookup } from './directory/tenant-lookup.js';
import { TenantWrites } from './directory/tenant-writes.js';
import { domainTaken } from './domains/domain.errors.js';
import { DomainRules } from './domains/domain-rules.js';
import { TenantDomain } from './domains/tenant-domain.entity.js';
import * as events from './events.js';
import { TenantLocale } from './locales/tenant-locale.entity.js';
import { tenantMigrations } from './migrations/index.js';
import { ModuleSwitch } from './modules/module-switch.entity.js';
import { ProvisionTenants } from './tenants/provision-tenants.js';
import { TenantCreation } from './tenants/tenant-creation.js';
import { Tenant } from './tenants/tenant.entity.js';
import { slugTaken } from './tenants/tenant.errors.js';

export const TenantModule = defineModule({
  slug: 'tenant',
  name: 'Tenants',
  description: 'Who shares this platform: tenants with their domains, locales and modules.',
  version: '0.1.0',
  kind: 'platform',
  entities: [Tenant, TenantDomain, TenantLocale, ModuleSwitch],
  migrations: tenantMigrations,
  constraintErrors: { uq_tenants__slug: slugTaken, uq_tenant_domains__host: domainTaken },
  emits: Object.values(events),
  provides: [
    { port: TenantDirectory, useClass: RequestTenantDirectory },
    { port: TenantProvisioning, useClass: ProvisionTenants },
  ],
  services: [DomainRules, TenantLookup, TenantWrites, TenantCreation],
});
