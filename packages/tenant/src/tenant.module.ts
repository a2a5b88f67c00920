import { defineModule, TenantDirectory, TenantProvisioning } from '@rustok/core';
import { DemoTenants } from './commands/demo-tenants.js';
import { ModuleDisableCommand } from './commands/module-disable.command.js';
import { ModuleEnableCommand } from './commands/module-enable.command.js';
import { SeedDemoCommand } from './commands/seed-demo.command.js';
import { TenantCreateCommand } from './commands/tenant-create.command.js';
import { TenantListCommand } from './commands/tenant-list.command.js';
import { TenantResumeCommand } from './commands/tenant-resume.command.js';
import { TenantSuspendCommand } from './commands/tenant-suspend.command.js';
import { RequestTenantDirectory } from './directory/request-tenant-directory.js';
import { TenantDirectoryHealth } from './directory/tenant-directory.health.js';
import { TenantLookup } from './directory/tenant-lookup.js';
import { TenantWrites } from './directory/tenant-writes.js';
import { domainTaken } from './domains/domain.errors.js';
import { DomainResolver } from './domains/domain.resolver.js';
import { DomainRules } from './domains/domain-rules.js';
import { DomainService } from './domains/domain.service.js';
import { TenantDomain } from './domains/tenant-domain.entity.js';
import * as events from './events.js';
import { LocaleResolver } from './locales/locale.resolver.js';
import { LocaleService } from './locales/locale.service.js';
import { TenantLocale } from './locales/tenant-locale.entity.js';
import { tenantMigrations } from './migrations/index.js';
import { ModuleController } from './modules/module.controller.js';
import { ModuleResolver } from './modules/module.resolver.js';
import { ModuleService } from './modules/module.service.js';
import { ModuleSwitch } from './modules/module-switch.entity.js';
import { AdminTenantResolver } from './tenants/admin-tenant.resolver.js';
import { ProvisionTenants } from './tenants/provision-tenants.js';
import { TenantController } from './tenants/tenant.controller.js';
import { TenantCreation } from './tenants/tenant-creation.js';
import { Tenant } from './tenants/tenant.entity.js';
import { slugTaken } from './tenants/tenant.errors.js';
import { TenantListService } from './tenants/tenant-list.service.js';
import { TenantResolver } from './tenants/tenant.resolver.js';
import { TenantService } from './tenants/tenant.service.js';

export const TenantModule = defineModule({
  slug: 'tenant',
  name: 'Tenants',
  description: 'Who shares this platform: tenants with their domains, locales and modules.',
  version: '0.1.0',
  kind: 'platform',
  // `tenants` reaches across tenants; `settings` and `modules` are about the caller's own.
  permissions: [
    'tenants:create',
    'tenants:read',
    'tenants:list',
    'tenants:manage',
    'settings:read',
    'settings:update',
    'modules:list',
    'modules:update',
    'modules:manage',
  ],
  entities: [Tenant, TenantDomain, TenantLocale, ModuleSwitch],
  migrations: tenantMigrations,
  constraintErrors: { uq_tenants__slug: slugTaken, uq_tenant_domains__host: domainTaken },
  emits: Object.values(events),
  provides: [
    { port: TenantDirectory, useClass: RequestTenantDirectory },
    { port: TenantProvisioning, useClass: ProvisionTenants },
  ],
  services: [
    DemoTenants,
    DomainRules,
    DomainService,
    LocaleService,
    ModuleService,
    TenantCreation,
    TenantListService,
    TenantLookup,
    TenantService,
    TenantWrites,
  ],
  resolvers: [TenantResolver, AdminTenantResolver, LocaleResolver, DomainResolver, ModuleResolver],
  controllers: [TenantController, ModuleController],
  commands: [
    TenantCreateCommand,
    TenantListCommand,
    TenantSuspendCommand,
    TenantResumeCommand,
    ModuleEnableCommand,
    ModuleDisableCommand,
    SeedDemoCommand,
  ],
  health: [TenantDirectoryHealth],
});
