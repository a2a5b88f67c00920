import type { DatabaseOptions } from '@rustok/core';

/**
 * The database past a transaction pooler, for what needs a session of its own: `LISTEN`, and
 * BullMQ's statements, which find their tables by the session's search path.
 *
 * @throws Error when only the pooler is known
 */
export function directDatabase(database: DatabaseOptions): DatabaseOptions {
  if (database.pooler === 'transaction' && database.directUrl === undefined) {
    throw new Error('Events are relayed over sessions, which a transaction pooler lacks: set RUSTOK_DB_DIRECT_URL.');
  }
  return { ...database, url: database.directUrl ?? database.url, pooler: 'none' };
}
