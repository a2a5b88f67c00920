import { Pool, type PoolConfig } from 'pg';

/**
 * A pool that survives its connections. One that breaks tells whoever waits for a statement; with
 * nobody waiting, between two statements or idle, its error event would end the process.
 */
export function openPool(config: PoolConfig): Pool {
  const pool = new Pool(config);
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return pool;
}
