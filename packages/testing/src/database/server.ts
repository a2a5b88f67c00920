import pg from 'pg';
import { testDatabaseUrl } from '../env.js';

/** The URL of a database on the server of the test run. */
export function urlOf(database: string): string {
  const url = testDatabaseUrl();
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

/** Runs work on a connection to one of the server's databases. */
export async function connected<Result>(
  database: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: urlOf(database), application_name: 'rustok testing' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
