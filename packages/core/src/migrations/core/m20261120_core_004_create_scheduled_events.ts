import { defineMigration } from '../migration.js';
import { protectTenantTable } from '../tenant-table.js';

export const m20261120_core_004_create_scheduled_events = defineMigration({
  name: 'm20261120_core_004_create_scheduled_events',
  up: [
    `CREATE TABLE sys_scheduled_events (
       tenant_id uuid NOT NULL,
       id        uuid NOT NULL,
       type      text NOT NULL,
       key       text NOT NULL,
       due_at    timestamptz NOT NULL,
       event     jsonb NOT NULL,
       PRIMARY KEY (tenant_id, id),
       CONSTRAINT uq_sys_scheduled_events__tenant_id_type_key UNIQUE (tenant_id, type, key)
     )`,
    // What the relay looks for.
    `CREATE INDEX ix_sys_scheduled_events__due_at ON sys_scheduled_events (due_at)`,
    ...protectTenantTable('sys_scheduled_events', { system: ['SELECT'] }),
  ],
  down: ['DROP TABLE sys_scheduled_events'],
});
