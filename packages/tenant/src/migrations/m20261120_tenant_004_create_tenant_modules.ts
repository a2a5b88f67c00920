import { defineMigration, protectTenantTable } from '@rustok/core';

export const m20261120_tenant_004_create_tenant_modules = defineMigration({
  name: 'm20261120_tenant_004_create_tenant_modules',
  up: [
    `CREATE TABLE tenant_modules (
       tenant_id   uuid NOT NULL,
       id          uuid NOT NULL,
       version     int NOT NULL DEFAULT 1,
       created_at  timestamptz NOT NULL DEFAULT now(),
       updated_at  timestamptz NOT NULL DEFAULT now(),
       module_slug varchar(32) NOT NULL,
       is_enabled  boolean NOT NULL,
       settings    jsonb NOT NULL DEFAULT '{}',
       PRIMARY KEY (tenant_id, id),
       CONSTRAINT ck_tenant_modules__settings CHECK (jsonb_typeof(settings) = 'object')
     )`,
    `CREATE UNIQUE INDEX uq_tenant_modules__tenant_id_module_slug ON tenant_modules (tenant_id, module_slug)`,
    ...protectTenantTable('tenant_modules', { app: ['SELECT', 'INSERT', 'UPDATE'], system: ['SELECT'] }),
  ],
  down: ['DROP TABLE tenant_modules'],
});
