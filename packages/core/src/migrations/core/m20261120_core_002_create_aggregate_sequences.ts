import { defineMigration } from '../migration.js';
import { protectTenantTable } from '../tenant-table.js';

export const m20261120_core_002_create_aggregate_sequences = defineMigration({
  name: 'm20261120_core_002_create_aggregate_sequences',
  up: [
    `CREATE TABLE sys_aggregate_sequences (
       tenant_id      uuid NOT NULL,
       aggregate_type text NOT NULL,
       aggregate_id   uuid NOT NULL,
       last_sequence  bigint NOT NULL CHECK (last_sequence > 0),
       PRIMARY KEY (tenant_id, aggregate_type, aggregate_id)
     )`,
    ...protectTenantTable('sys_aggregate_sequences', { app: ['SELECT', 'INSERT', 'UPDATE'] }),
  ],
  down: ['DROP TABLE sys_aggregate_sequences'],
});
