import { join } from 'node:path';
import pg from 'pg';
import { PostgresStartError, startPostgres } from '@rustok/testing/postgres';
import { StartError } from './start-error.js';

export interface Database {
  readonly url: string;
  stop(): Promise<void>;
}

/** The given database, if it answers, else this clone's own server, left from an earlier run or started. */
export async function openDatabase(given: string | undefined, folder: string): Promise<Database> {
  if (given !== undefined) {
    await requireAnswer(given);
    return { url: given, stop: async () => undefined };
  }
  try {
    return await startPostgres({ dataDir: join(folder, 'postgres'), database: 'rustok' });
  } catch (error) {
    if (error instanceof PostgresStartError) throw new StartError(error.message);
    throw error;
  }
}

async function requireAnswer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error ? error.message || String(error) : String(error);
    throw new StartError(
      `DATABASE_URL does not lead to a database (${reason}); correct it, or unset it to use the embedded one`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
