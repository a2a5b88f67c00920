import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ChildEnv } from './env.js';
import { root } from './root.js';
import { commandLine, fromSource } from './source.js';
import { StartError } from './start-error.js';

/** Runs `rustok …` to its end; its output matters only when it fails. */
export async function rustok(args: readonly string[], env: ChildEnv): Promise<void> {
  const child = spawn(process.execPath, [...fromSource, commandLine, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);

  await once(child, 'close');
  if (child.exitCode !== 0) throw new StartError(`rustok ${args.join(' ')} failed`, output);
}
