import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import type { ChildEnv } from './env.js';
import { root } from './root.js';
import { fromSource } from './source.js';
import { stopGroup } from './process-group.js';
import { StartError } from './start-error.js';

export interface ApplicationOptions {
  readonly name: string;
  /** Below the root. */
  readonly main: string;
  readonly env: ChildEnv;
  /** Answers once the application works. */
  readonly readyUrl: string;
}

/** A program that runs from source and starts again when a source changes. */
export class Application {
  readonly name: string;
  readonly pid: number;
  private readonly child: ChildProcess;

  constructor(private readonly options: ApplicationOptions) {
    this.child = spawn(process.execPath, ['--watch', '--watch-preserve-output', ...fromSource, options.main], {
      cwd: root,
      env: options.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C reaches bin/dev alone, which then stops everything in order.
      detached: true,
    });
    if (this.child.pid === undefined) throw new StartError(`${options.name} did not start`);
    this.name = options.name;
    this.pid = this.child.pid;
    for (const stream of [this.child.stdout, this.child.stderr]) if (stream) this.prefix(stream);
  }

  private prefix(stream: NodeJS.ReadableStream): void {
    createInterface({ input: stream }).on('line', (line) =>
      process.stdout.write(`${this.options.name.padEnd(10)} │ ${line}\n`),
    );
  }

  /** @throws StartError after two minutes without an answer */
  async ready(signal: AbortSignal): Promise<void> {
    const deadline = performance.now() + 120_000;
    while (!signal.aborted && performance.now() < deadline) {
      const response = await fetch(this.options.readyUrl, { signal: AbortSignal.timeout(5000) }).catch(() => null);
      if (response?.ok) return;
      await delay(200);
    }
    if (signal.aborted) return;
    throw new StartError(
      `The ${this.options.name} does not answer at ${this.options.readyUrl}; its messages are above`,
    );
  }

  /** Lets it finish what it has begun, for ten seconds. */
  async stop(): Promise<void> {
    await stopGroup(this.pid);
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
  }
}
