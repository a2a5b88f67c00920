import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { program, type Binaries } from './binaries.js';
import type { Home } from './home.js';
import { PostgresStartError } from './postgres-start-error.js';
import { runAs } from './run-as.js';

/**
 * Makes the cluster when there is none. Character classes are Unicode's: with the C locale pg_trgm finds no letter in
 * non-English text. Sorting is by code point, which no update of a system library changes.
 */
export async function initializeCluster(home: Home, binaries: Binaries): Promise<void> {
  if (existsSync(home.cluster)) return requireMajor(home, binaries);
  void home.password;

  // A run that is killed leaves a folder that is never mistaken for a cluster.
  for (const name of readdirSync(home.folder))
    if (name.startsWith('cluster.')) rmSync(join(home.folder, name), { recursive: true });
  const fresh = `${home.cluster}.${process.pid}`;
  await runAs(home, program(binaries, 'initdb'), [
    `--pgdata=${fresh}`,
    '--username=postgres',
    `--pwfile=${join(home.folder, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--locale=${platform() === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
    '--lc-collate=C',
    '--lc-messages=C',
    '--no-sync',
  ]);
  renameSync(fresh, home.cluster);
}

function requireMajor(home: Home, binaries: Binaries): void {
  const major = readFileSync(join(home.cluster, 'PG_VERSION'), 'utf8').trim();
  if (binaries.version.startsWith(`${major}.`)) return;
  throw new PostgresStartError(
    `${home.cluster} was made by PostgreSQL ${major}, this is ${binaries.version}; dump and load it, or remove ${home.folder}`,
  );
}
