import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kill, pid } from 'node:process';
import { giveTestDatabase, hasTestDatabase, testPostgresMajor } from '../env.js';
import { removePostgres, startPostgres } from '../postgres/index.js';

const prefix = 'rustok-test-';
const dataDir = join(tmpdir(), `${prefix}${pid}`);

/** Starts the server of this run, unless one was given, and tells the workers its URL. */
export async function startForRun(): Promise<void> {
  if (hasTestDatabase()) return;

  // A run that was killed could not clean up.
  for (const name of readdirSync(tmpdir()).filter(isLeftover)) await removePostgres(join(tmpdir(), name));

  const { url } = await startPostgres({ dataDir, isDurable: false, major: testPostgresMajor() });
  giveTestDatabase(url);
}

export async function removeAfterRun(): Promise<void> {
  if (existsSync(dataDir)) await removePostgres(dataDir);
}

function isLeftover(name: string): boolean {
  if (!name.startsWith(prefix)) return false;
  try {
    kill(Number(name.slice(prefix.length)), 0);
    return false;
  } catch (error) {
    // A living run of another user answers EPERM.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
