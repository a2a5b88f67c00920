import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { strangersEnvironment } from './env.js';

/** Runs a program to its end in a folder. @throws Error with what it said, when it fails */
export async function run(
  folder: string,
  [program = '', ...words]: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(program, words, {
      cwd: folder,
      env: strangersEnvironment(env),
      maxBuffer: 50_000_000,
    });
    return stdout;
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`${program} ${words.join(' ')} failed:\n${stdout}\n${stderr}`, { cause });
  }
}
