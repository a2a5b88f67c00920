import type { Sql } from '@rustok/core';
import {
  assertSchemaCompatibility,
  LATEST_SCHEMA_VERSION,
  runMigrations,
  SchemaMigrationRequiredError,
  type PgPool,
} from 'bullmq';

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

/** @throws Error when BullMQ's tables are missing, or made by another version of it */
export async function checkQueueSchema(connection: PgPool): Promise<void> {
  try {
    // BullMQ itself only looks whether its tables are too new.
    if ((await assertSchemaCompatibility(connection, QUEUE_SCHEMA)) >= LATEST_SCHEMA_VERSION) return;
  } catch (error) {
    if (!(error instanceof SchemaMigrationRequiredError)) throw error;
  }
  throw new Error("The queues' tables are missing or of an earlier version; run `rustok migrate`.");
}
