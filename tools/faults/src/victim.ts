import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Runs TypeScript from source. It becomes the process itself, so a kill hits no shell. */
const run = join(root, 'bin/run');

/** A script that is run as a process of its own, killed, and run again. It calls what `@rustok/faults/child` exports. */
export class Victim {
  private next: Promise<ChildProcess> | undefined;
  private current: ChildProcess | undefined;
  private isClosed = false;
  private errors = '';

  constructor(
    private readonly script: URL,
    private readonly parameters: readonly string[],
  ) {
    this.prepare();
  }

  get isRunning(): boolean {
    return this.current !== undefined && !hasEnded(this.current);
  }

  /** Runs the script, and loads the next process meanwhile. */
  async run(): Promise<void> {
    const child = await this.next;
    if (!child || this.isClosed) throw new Error('The victim was closed.');
    this.current = child;
    this.prepare();
    child.send('begin');
  }

  /** Waits until the script says that it is at work, or ends before. */
  async atWork(): Promise<void> {
    if (this.current && this.isRunning) await spoken(this.current);
  }

  /** SIGKILL: no handler, no flush, no goodbye. */
  async kill(): Promise<void> {
    await end(this.current, 'SIGKILL');
  }

  /** Asks it to stop in good order. @throws Error when it does not */
  async stop(): Promise<void> {
    await end(this.current, 'SIGTERM');
    // Who has tidied up on a signal dies of it all the same, so that the one who sent it can tell.
    if (this.current?.signalCode !== 'SIGTERM') await this.finished();
  }

  /** Waits for its own end. @throws Error when that is none of success */
  async finished(): Promise<void> {
    const { current } = this;
    if (!current) return;
    if (!hasEnded(current)) await once(current, 'exit');
    if (current.exitCode !== 0)
      throw new Error(`${this.name} ended with ${current.exitCode ?? current.signalCode}:\n${this.errors}`);
  }

  /** Leaves no process behind. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.kill();
    await end(await this.next?.catch(() => undefined), 'SIGKILL');
  }

  private get name(): string {
    return fileURLToPath(this.script).slice(root.length);
  }

  private prepare(): void {
    this.next = this.load();
    // The next `run` hears of it.
    this.next.catch(() => undefined);
  }

  private async load(): Promise<ChildProcess> {
    const child = spawn(run, [fileURLToPath(this.script), ...this.parameters], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.errors = (this.errors + text).slice(-5_000);
    });
    await spoken(child);
    if (hasEnded(child)) throw new Error(`${this.name} ended while it was loaded:\n${this.errors}`);
    return child;
  }
}

/** Waits for a message, or for the end. */
async function spoken(child: ChildProcess): Promise<void> {
  await Promise.race([once(child, 'message'), once(child, 'exit')]);
}

async function end(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || hasEnded(child)) return;
  child.kill(signal);
  await once(child, 'exit');
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
