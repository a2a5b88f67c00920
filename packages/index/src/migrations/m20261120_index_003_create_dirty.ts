import { defineMigration, protectTenantTable } from '@rustok/core';

export const m20261120_index_003_create_dirty = defineMigration({
  name: 'm20261120_index_003_create_dirty',
  role: 'rustok_index',
  up: [
    `CREATE TABLE index_dirty (
       tenant_id  uuid NOT NULL,
       source     text NOT NULL,
       id         uuid NOT NULL,
       generation int,
       due_at     timestamptz NOT NULL DEFAULT now(),
       attempts   int NOT NULL DEFAULT 0,
       error      text,
       PRIMARY KEY (tenant_id, source, id)
     )`,
    `COMMENT ON COLUMN index_dirty.generation IS 'the rebuild that asks for this document; null for a live change'`,
    // The workers look for tenants that have something to do.
    ...protectTenantTable('index_dirty', { forced: false, system: ['SELECT'] }),
  ],
  down: ['DROP TABLE index_dirty'],
});
