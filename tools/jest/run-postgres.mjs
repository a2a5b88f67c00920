import { existsSync, readdirSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kill, pid } from 'node:process';
import { testEnv } from './env.mjs';

const prefix = 'rustok-test-';
const dataDir = join(tmpdir(), `${prefix}${pid}`);

/** Starts the server of this run, unless one was given, and tells the workers its URL. */
export async function startForRun() {
  if (testEnv.databaseUrl !== undefined) return;
  register('@swc-node/register/esm', import.meta.url);
  const { removePostgres, startPostgres } = await load();

  // A run that was killed could not clean up.
  for (const name of readdirSync(tmpdir()).filter(isLeftover)) await removePostgres(join(tmpdir(), name));

  const { url } = await startPostgres({ dataDir, isDurable: false, major: testEnv.postgresMajor });
  testEnv.databaseUrl = url;
}

export async function removeAfterRun() {
  if (existsSync(dataDir)) await (await load()).removePostgres(dataDir);
}

/** After the loader for TypeScript is registered, hence not a plain import. */
async function load() {
  return import('../../packages/testing/src/postgres/index.js');
}

/** @param {string} name */
function isLeftover(name) {
  if (!name.startsWith(prefix)) return false;
  try {
    kill(Number(name.slice(prefix.length)), 0);
    return false;
  } catch (error) {
    // A living run of another user answers EPERM.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
