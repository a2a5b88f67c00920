import pg from 'pg';
import { setTimeout as delay } from 'node:timers/promises';
import type { Home } from './home.js';

/** Server states that pass: still starting, still recovering, or just not listening yet. */
const passing = new Set(['57P03', 'ECONNREFUSED', 'ECONNRESET']);

export function connectionUrl(home: Home, port: number, database: string): string {
  return `postgres://postgres:${home.password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

/** Succeeds once the server answers a query with this home's password. */
export async function answers(home: Home, port: number, patience: number): Promise<boolean> {
  const deadline = Date.now() + patience;
  for (;;) {
    const outcome = await withClient(home, port, async (client) => client.query('SELECT 1')).then(
      () => 'answered',
      (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
    );
    if (outcome === 'answered') return true;
    if (typeof outcome !== 'string' || !passing.has(outcome) || Date.now() > deadline) return false;
    await delay(100);
  }
}

export async function createDatabase(home: Home, port: number, name: string): Promise<void> {
  await withClient(home, port, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
}

async function withClient<T>(home: Home, port: number, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: connectionUrl(home, port, 'postgres'),
    connectionTimeoutMillis: 5000,
  });
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end();
  }
}
