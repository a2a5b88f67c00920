import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../root.js';
import { endWithUs } from './end-with-us.js';
import type { Program } from './program.js';
import { residentMemory } from './resident.js';

const LIMIT = 30 * 60_000;

export interface CommandRun {
  readonly seconds: number;
  /** MiB; null where it cannot be told. */
  readonly peak: number | null;
}

/** Runs `rustok` as a process, and watches its memory. */
export async function rustok(program: Program, databaseUrl: string, words: readonly string[]): Promise<CommandRun> {
  const begin = performance.now();
  const child = spawn(process.execPath, [...program.cli, ...words], {
    cwd: root,
    env: { DATABASE_URL: databaseUrl, INIT_CWD: program.folder },
    timeout: LIMIT,
  });
  endWithUs(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let peak: number | null = null;
  const watch = setInterval(() => {
    if (child.pid !== undefined) peak = residentMemory(child.pid)?.peak ?? peak;
  }, 25);
  try {
    await once(child, 'close');
  } finally {
    clearInterval(watch);
  }
  if (child.exitCode !== 0) throw new Error(`rustok ${words.join(' ')} failed:\n${output}`);
  return { seconds: (performance.now() - begin) / 1000, peak };
}
