import type { Migration } from '@rustok/core';
import { m20261120_tenant_001_create_tenants } from './m20261120_tenant_001_create_tenants.js';
import { m20261120_tenant_002_create_tenant_locales } from './m20261120_tenant_002_create_tenant_locales.js';
import { m20261120_tenant_003_create_tenant_domains } from './m20261120_tenant_003_create_tenant_domains.js';
import { m20261120_tenant_004_create_tenant_modules } from './m20261120_tenant_004_create_tenant_modules.js';

export const tenantMigrations: readonly Migration[] = [
  m20261120_tenant_001_create_tenants,
  m20261120_tenant_002_create_tenant_locales,
  m20261120_tenant_003_create_tenant_domains,
  m20261120_tenant_004_create_tenant_modules,
];
