import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { environment } from './env.js';

const binDev = join(import.meta.dirname, '..', '..', '..', 'bin', 'dev');

/** bin/dev, as someone at a terminal sees it. */
export class Terminal {
  output = '';
  private readonly child: ChildProcess;

  constructor(variables: Readonly<Record<string, string>>) {
    // A group of its own, as a shell gives to what it starts.
    this.child = spawn(binDev, [], { env: environment(variables), stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString();
      });
    }
  }

  /** Resolves when the text has been printed, else fails with all that was. */
  async shows(text: string): Promise<void> {
    const deadline = performance.now() + 100_000;
    while (!this.output.includes(text)) {
      if (this.child.exitCode !== null || performance.now() > deadline) {
        throw new Error(`bin/dev did not show "${text}":\n${this.output}`);
      }
      await delay(50);
    }
  }

  /** What Ctrl-C does: the signal goes to the whole group in the foreground. */
  async interrupt(): Promise<number | null> {
    this.signal('SIGINT');
    return this.end();
  }

  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.end();
  }

  async end(): Promise<number | null> {
    if (this.isRunning) await once(this.child, 'exit');
    return this.child.exitCode;
  }

  private get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  private signal(name: NodeJS.Signals): void {
    if (this.isRunning && this.child.pid !== undefined) process.kill(-this.child.pid, name);
  }
}
