import { existsSync, readFileSync, rmSync } from 'node:fs';
import { program, type Binaries } from './binaries.js';
import type { Home } from './home.js';
import { PostgresStartError } from './postgres-start-error.js';
import { runAs } from './run-as.js';

export type Settings = Readonly<Record<string, string | number>>;

/** Starts the server and waits until it takes connections. It outlives this process. */
export async function launch(home: Home, binaries: Binaries, settings: Settings): Promise<void> {
  rmSync(home.log, { force: true });
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
  try {
    await runAs(home, program(binaries, 'pg_ctl'), [
      'start',
      '-w',
      '-s',
      '-D',
      home.cluster,
      '-l',
      home.log,
      '-o',
      options.join(' '),
    ]);
  } catch (cause) {
    throw new PostgresStartError(`PostgreSQL did not start: ${lastFatal(home.log) ?? String(cause)}`, { cause });
  }
}

function lastFatal(log: string): string | undefined {
  if (!existsSync(log)) return undefined;
  return readFileSync(log, 'utf8')
    .split('\n')
    .findLast((line) => line.includes('FATAL:'))
    ?.replace(/^.*FATAL: +/, '');
}
