import { defineMigration } from '@rustok/core';
import { QUEUE_SCHEMA } from '../queue/queue-schema.js';

/** The room for BullMQ's own tables, which {@link migrateQueueSchema} makes; only work across tenants gets in. */
export const m20261120_outbox_003_create_queue_schema = defineMigration({
  name: 'm20261120_outbox_003_create_queue_schema',
  up: [
    `CREATE SCHEMA ${QUEUE_SCHEMA}`,
    // CREATE, because BullMQ makes a sequence for each queue when it first gets a batch of jobs.
    `GRANT USAGE, CREATE ON SCHEMA ${QUEUE_SCHEMA} TO rustok_system`,
    ...[
      'SELECT, INSERT, UPDATE, DELETE ON TABLES',
      'USAGE, SELECT ON SEQUENCES',
      'EXECUTE ON FUNCTIONS',
      'USAGE ON TYPES',
    ].map((rights) => `ALTER DEFAULT PRIVILEGES IN SCHEMA ${QUEUE_SCHEMA} GRANT ${rights} TO rustok_system`),
  ],
  down: [`DROP SCHEMA ${QUEUE_SCHEMA} CASCADE`],
});
