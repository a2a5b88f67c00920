import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { strangersEnvironment } from './env.js';

export const OPERATOR_TOKEN = 'operator-token-of-the-pack-test-0123456789';

export interface HostProcess extends AsyncDisposable {
  readonly url: string;
}

export interface HostOptions {
  readonly folder: string;
  readonly databaseUrl: string;
  /** Where to note which files of core and graphql it loads. */
  readonly loaded: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a built host and waits until it listens; leaving the scope stops it. */
export async function startHost({ folder, databaseUrl, loaded, env = {} }: HostOptions): Promise<HostProcess> {
  const hook = new URL('./loaded-files.ts', import.meta.url);
  hook.searchParams.set('list', loaded);
  const child = spawn('node', ['--import', hook.href, join(folder, 'dist/main.js')], {
    cwd: folder,
    env: strangersEnvironment({ DATABASE_URL: databaseUrl, RUSTOK_OPERATOR_TOKEN: OPERATOR_TOKEN, PORT: '0', ...env }),
  });
  try {
    return { url: await listening(child), [Symbol.asyncDispose]: () => stop(child) };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

async function listening(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    for (const output of [child.stdout, child.stderr]) {
      output?.on('data', (text: Buffer) => {
        said += text.toString();
        const url = /listening at (\S+)/.exec(said)?.[1];
        if (url !== undefined) resolve(url);
      });
    }
    child.once('exit', () => reject(new Error(`The host ended before it listened:\n${said}`)));
    setTimeout(() => reject(new Error(`The host does not listen:\n${said}`)), 60_000).unref();
  });
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const limit = setTimeout(() => child.kill('SIGKILL'), 15_000);
  const [, signal] = (await ended) as [number | null, NodeJS.Signals | null];
  clearTimeout(limit);
  if (signal === 'SIGKILL') throw new Error('The host did not stop when it was told.');
}
