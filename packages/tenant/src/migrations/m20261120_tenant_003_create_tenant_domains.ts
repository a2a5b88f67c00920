import { defineMigration, protectTenantTable } from '@rustok/core';

/** A host leads to one tenant, so it is unique across tenants. */
export const m20261120_tenant_003_create_tenant_domains = defineMigration({
  name: 'm20261120_tenant_003_create_tenant_domains',
  up: [
    `CREATE TABLE tenant_domains (
       tenant_id  uuid NOT NULL,
       id         uuid NOT NULL,
       version    int NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL DEFAULT now(),
       updated_at timestamptz NOT NULL DEFAULT now(),
       host       varchar(253) NOT NULL,
       PRIMARY KEY (tenant_id, id)
     )`,
    `CREATE UNIQUE INDEX uq_tenant_domains__host ON tenant_domains (host)`,
    ...protectTenantTable('tenant_domains', { app: ['SELECT', 'INSERT', 'DELETE'], system: ['SELECT'] }),
  ],
  down: ['DROP TABLE tenant_domains'],
});
