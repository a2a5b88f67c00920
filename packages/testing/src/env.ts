import { env } from 'node:process';

/**
 * The server that database specs use, its login a superuser.
 *
 * @throws Error when none is given
 */
export function testDatabaseUrl(): URL {
  const url = env.RUSTOK_TEST_DATABASE_URL;
  if (url === undefined) {
    throw new Error('Database specs need RUSTOK_TEST_DATABASE_URL, the URL of a PostgreSQL server as superuser.');
  }
  return new URL(url);
}
