import type { Sql } from '@rustok/core';
import { runMigrations } from 'bullmq';

/** BullMQ's own tables; they know no tenants, and no request can reach them. */
export const QUEUE_SCHEMA = 'bullmq';

/**
 * Lets BullMQ bring its tables up to date. This belongs to every `migrate` and not to one
 * migration, because the installed BullMQ decides what its tables are.
 */
export async function migrateQueueSchema(sql: Sql): Promise<void> {
  await runMigrations(
    { query: async (text, parameters) => ({ rows: await sql.query(text, parameters ?? []) }) },
    QUEUE_SCHEMA,
  );
}
