import { defineMigration, protectTenantTable } from '@rustok/core';

/**
 * A tenant's row belongs to the tenant itself, so the same policy as everywhere lets a request see
 * its own row and no other. The slug is unique across tenants: hosts and headers name tenants by it.
 */
export const m20261120_tenant_001_create_tenants = defineMigration({
  name: 'm20261120_tenant_001_create_tenants',
  up: [
    `CREATE TABLE tenants (
       tenant_id      uuid NOT NULL,
       id             uuid NOT NULL,
       version        int NOT NULL DEFAULT 1,
       created_at     timestamptz NOT NULL DEFAULT now(),
       updated_at     timestamptz NOT NULL DEFAULT now(),
       slug           varchar(63) NOT NULL,
       name           varchar(255) NOT NULL,
       status         varchar(16) NOT NULL DEFAULT 'active',
       default_locale varchar(10) NOT NULL,
       PRIMARY KEY (tenant_id, id),
       CONSTRAINT ck_tenants__owns_itself CHECK (tenant_id = id),
       CONSTRAINT ck_tenants__slug CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
       CONSTRAINT ck_tenants__status CHECK (status IN ('active', 'suspended'))
     )`,
    `CREATE UNIQUE INDEX uq_tenants__slug ON tenants (slug)`,
    ...protectTenantTable('tenants', { app: ['SELECT', 'INSERT', 'UPDATE'], system: ['SELECT'] }),
  ],
  down: ['DROP TABLE tenants'],
});
