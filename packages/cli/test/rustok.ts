import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

export const application = join(import.meta.dirname, 'application');

interface Where {
  readonly databaseUrl?: string;
  /** Where the person stands who calls; the application's folder unless told. */
  readonly folder?: string;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts `rustok` as a process, the way pnpm does: elsewhere, with the caller's folder in a variable. */
export function launch(
  words: readonly string[],
  { databaseUrl = '', folder = application }: Where,
): ChildProcessWithoutNullStreams {
  return spawn(join(root, 'bin/run'), ['packages/cli/src/main.ts', ...words], {
    env: { PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, DATABASE_URL: databaseUrl, INIT_CWD: folder },
  });
}

export async function rustok(words: readonly string[], where: Where = {}): Promise<Ended> {
  const child = launch(words, where);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  await once(child, 'close');
  return { code: child.exitCode, stdout, stderr };
}
