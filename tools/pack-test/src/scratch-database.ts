import { removePostgres, startPostgres } from '@rustok/testing/postgres';
import pg from 'pg';

export interface Server extends AsyncDisposable {
  readonly url: string;
  /** Makes a database. @returns its URL */
  create(name: string): Promise<string>;
}

/** A PostgreSQL of this run's own. */
export async function startServer(dataDir: string): Promise<Server> {
  const { url } = await startPostgres({ dataDir, isDurable: false });
  return {
    url,
    async create(name) {
      await query(url, `CREATE DATABASE ${name}`);
      const own = new URL(url);
      own.pathname = `/${name}`;
      return own.href;
    },
    [Symbol.asyncDispose]: () => removePostgres(dataDir),
  };
}

export async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
