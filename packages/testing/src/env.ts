import { env } from 'node:process';

/**
 * The server that database specs use, its login a superuser.
 *
 * @throws Error when none is given
 */
export function testDatabaseUrl(): URL {
  const url = env.RUSTOK_TEST_DATABASE_URL;
  if (url === undefined) {
    throw new Error(
      "Database specs need a PostgreSQL server: let Jest's globalSetup be @rustok/testing/global-setup, " +
        'or set RUSTOK_TEST_DATABASE_URL to the URL of one, as superuser.',
    );
  }
  return new URL(url);
}

export function hasTestDatabase(): boolean {
  return env.RUSTOK_TEST_DATABASE_URL !== undefined;
}

/** For this process and those that it starts, as Jest's workers. */
export function giveTestDatabase(url: string): void {
  env.RUSTOK_TEST_DATABASE_URL = url;
}

/** Which PostgreSQL to start where no server is given: 18 unless told. */
export function testPostgresMajor(): 17 | 18 {
  return env.RUSTOK_TEST_POSTGRES === '17' ? 17 : 18;
}
