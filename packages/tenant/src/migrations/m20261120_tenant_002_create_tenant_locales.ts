import { defineMigration, protectTenantTable } from '@rustok/core';

export const m20261120_tenant_002_create_tenant_locales = defineMigration({
  name: 'm20261120_tenant_002_create_tenant_locales',
  up: [
    `CREATE TABLE tenant_locales (
       tenant_id  uuid NOT NULL,
       id         uuid NOT NULL,
       version    int NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL DEFAULT now(),
       updated_at timestamptz NOT NULL DEFAULT now(),
       locale     varchar(10) NOT NULL,
       PRIMARY KEY (tenant_id, id)
     )`,
    `CREATE UNIQUE INDEX uq_tenant_locales__tenant_id_locale ON tenant_locales (tenant_id, locale)`,
    ...protectTenantTable('tenant_locales', { app: ['SELECT', 'INSERT', 'DELETE'], system: ['SELECT'] }),
  ],
  down: ['DROP TABLE tenant_locales'],
});
