import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Home } from './home.js';
import { PostgresStartError } from './postgres-start-error.js';
import { isCurrent } from './server-user.js';

/** Runs one of PostgreSQL's programs as the server's user, in a folder which that user may enter. */
export async function runAs({ user, folder }: Home, program: string, args: readonly string[]): Promise<void> {
  try {
    await promisify(execFile)(program, args, { cwd: folder, ...(isCurrent(user) ? {} : user) });
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : String(cause);
    throw new PostgresStartError(said.trim().split('\n').at(-1) ?? program, { cause });
  }
}
