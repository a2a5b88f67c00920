import { existsSync } from 'node:fs';
import { exit } from 'node:process';
import { testEnv } from './env.mjs';

/** What some tests need and a laptop may lack. */
const parts = [
  { name: 'Chromium', path: testEnv.chromiumPath, variable: 'CHROMIUM_PATH', tests: 'the browser tests' },
  { name: 'PgBouncer', path: testEnv.pgbouncerPath, variable: 'PGBOUNCER_PATH', tests: 'the tests behind a pooler' },
];

const absent = parts.filter(({ path }) => !existsSync(path));

export const isBrowserAbsent = absent.some(({ name }) => name === 'Chromium');

/** One line for each part that is missing. */
export const absentParts = absent.map(
  ({ name, path, variable, tests }) => `${tests} (no ${name} at ${path}; ${variable} may name another)`,
);

/** In continuous integration nothing is skipped: ends the process. */
export function requireParts() {
  if (!testEnv.isStrict || absent.length === 0) return;
  for (const line of absentParts) console.error(`cannot run ${line}`);
  exit(1);
}
