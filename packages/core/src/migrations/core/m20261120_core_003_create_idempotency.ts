import { defineMigration } from '../migration.js';
import { protectTenantTable } from '../tenant-table.js';

export const m20261120_core_003_create_idempotency = defineMigration({
  name: 'm20261120_core_003_create_idempotency',
  up: [
    `CREATE TABLE sys_idempotency (
       tenant_id   uuid NOT NULL,
       actor       text NOT NULL,
       operation   text NOT NULL,
       key         varchar(255) NOT NULL,
       fingerprint text NOT NULL,
       answer      json NOT NULL,
       created_at  timestamptz NOT NULL DEFAULT now(),
       PRIMARY KEY (tenant_id, actor, operation, key)
     )`,
    `CREATE INDEX ix_sys_idempotency__tenant_id_created_at ON sys_idempotency (tenant_id, created_at)`,
    ...protectTenantTable('sys_idempotency'),
  ],
  down: ['DROP TABLE sys_idempotency'],
});
