import { Logger } from '@nestjs/common';
import { poolConfig, type DatabaseOptions } from '@rustok/core';
import { createPostgresBackend, type PgPool, type PostgresConnectionOptions, type PostgresQueueBackend } from 'bullmq';
import { Pool } from 'pg';
import { directDatabase } from '../direct-database.js';
import type { QueueStorage } from './bullmq-queues.js';
import { checkQueueSchema, QUEUE_SCHEMA } from './queue-schema.js';

/** Connections besides the one on which each worker listens. */
const WORKING_CONNECTIONS = 4;

/** Keeps queues in the platform's own database, as `rustok_system`. */
export function postgresStorage(
  database: DatabaseOptions,
  consumerCount: number,
): QueueStorage<PostgresQueueBackend, PostgresConnectionOptions> {
  const { options = '', ...config } = poolConfig(directDatabase(database), { role: 'rustok_system', name: 'queue' });
  const pool = new Pool({
    ...config,
    // Of two equal options the last one holds.
    options: `${options} -c search_path=${QUEUE_SCHEMA}`,
    max: consumerCount + WORKING_CONNECTIONS,
    keepAlive: true,
  });
  // Each queue and each worker adds a listener of its own.
  pool.setMaxListeners(0);
  pool.on('error', (error) => new Logger('Queue').warn(`A connection was lost: ${error.message}`));

  // What BullMQ asks of a pool is less than a Pool, but the two packages type listeners differently.
  const connection = pool as unknown as PgPool;
  return {
    backend: createPostgresBackend,
    connection,
    ready: () => checkQueueSchema(connection),
    close: () => pool.end(),
  };
}
