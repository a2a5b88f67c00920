import { defineMigration } from '../migration.js';
import { protectTenantTable } from '../tenant-table.js';

export const m20261120_core_001_create_audit = defineMigration({
  name: 'm20261120_core_001_create_audit',
  up: [
    `CREATE TABLE sys_audit (
       tenant_id     uuid NOT NULL,
       id            uuid NOT NULL,
       actor_kind    text NOT NULL,
       actor_id      text,
       operation     text NOT NULL,
       resource_type text NOT NULL,
       resource_id   uuid NOT NULL,
       changes       jsonb NOT NULL,
       request_id    text NOT NULL,
       traceparent   text,
       created_at    timestamptz NOT NULL DEFAULT now(),
       PRIMARY KEY (tenant_id, id)
     )`,
    `CREATE INDEX ix_sys_audit__tenant_id_resource ON sys_audit (tenant_id, resource_type, resource_id, created_at)`,
    // Nobody may change what was recorded, not even the platform itself.
    ...protectTenantTable('sys_audit', { app: ['SELECT', 'INSERT'] }),
  ],
  down: ['DROP TABLE sys_audit'],
});
