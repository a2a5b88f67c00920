import { cpSync, chmodSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program, type Binaries } from './binaries.js';
import { PostgresStartError } from './postgres-start-error.js';
import { canReach, type ServerUser } from './server-user.js';

/**
 * For root whose clone lies where the server's user cannot look (below a home of mode 0700): a folder that this user
 * reaches and only root writes.
 */
export function reachableFolder(user: ServerUser): string {
  for (const folder of ['/var/lib/rustok', join(tmpdir(), 'rustok')]) {
    if (isOurs(folder) && canReach(user, folder)) return folder;
  }
  throw new PostgresStartError(
    'No folder is reachable for the user who runs PostgreSQL; clone the repository outside of a private home',
  );
}

/** The binaries where that user can run them: as installed, or copied once per version. */
export function reachableBinaries(binaries: Binaries, user: ServerUser): Binaries {
  if (canReach(user, program(binaries, 'initdb'))) return binaries;

  const folder = join(reachableFolder(user), `postgresql-${binaries.version}`);
  if (!existsSync(folder)) {
    const copy = `${folder}.${process.pid}`;
    cpSync(binaries.folder, copy, { recursive: true, verbatimSymlinks: true });
    publish(copy, folder);
  }
  return { ...binaries, folder };
}

/** In a shared temporary folder another user may have been first. */
function isOurs(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    if (statSync(folder).uid !== process.getuid?.()) return false;
    chmodSync(folder, 0o755);
    return true;
  } catch {
    return false;
  }
}

/** Whoever copied at the same time and was first is right as well. */
function publish(copy: string, folder: string): void {
  try {
    renameSync(copy, folder);
  } catch (error) {
    rmSync(copy, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}
