import { moduleContract } from '@rustok/testing';
import * as events from './events.js';
import { TenantModule } from './tenant.module.js';

moduleContract(TenantModule, {
  packageJson: new URL('../package.json', import.meta.url),
  events,
  tableNames: ['tenants'],
  withoutIdempotencyKey: {
    // Keys are kept in the transaction of the effect, which is the new tenant's here and not the caller's.
    tenantCreate: 'A slug is used once: TENANT_SLUG_TAKEN.',
    'TenantController.create': 'A slug is used once: TENANT_SLUG_TAKEN.',
  },
  // What leads to a tenant before the tenant is known.
  uniqueAcrossTenants: ['uq_tenants__slug', 'uq_tenant_domains__host'],
  systemAccess: {
    tenants: ['SELECT'],
    tenant_domains: ['SELECT'],
    tenant_locales: ['SELECT'],
    tenant_modules: ['SELECT'],
  },
});
