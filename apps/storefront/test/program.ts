import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const fromSource = ['--enable-source-maps', '--conditions=@rustok/source', '--import', './tools/source/register.mjs'];

/** A program of the platform as a process of its own, run from source. */
export class Program {
  private output = '';
  private errors = '';

  private constructor(
    readonly name: string,
    private readonly child: ChildProcessWithoutNullStreams,
  ) {
    child.stdout.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (this.errors += chunk.toString()));
  }

  /** Starts it, and does not wait. */
  static launch(main: string, args: readonly string[], environment: Readonly<Record<string, string>>): Program {
    const child = spawn(process.execPath, [...fromSource, main, ...args], {
      cwd: root,
      env: { PATH: '/usr/bin:/bin', PORT: '0', RUSTOK_HTTP_HOST: '127.0.0.1', ...environment },
    });
    return new Program(main, child);
  }

  /** Starts a server on a free port, and waits until it answers. */
  static async serve(main: string, environment: Readonly<Record<string, string>>): Promise<Program> {
    const program = Program.launch(main, [], environment);
    await program.untilLogged('"msg":"ready"');
    return program;
  }

  get port(): number {
    const port = /listening at http:\/\/127\.0\.0\.1:(\d+)/.exec(this.output)?.[1];
    if (port === undefined) throw new Error(`${this.name} does not listen.`);
    return Number(port);
  }

  get stderr(): string {
    return this.errors;
  }

  async untilLogged(text: string): Promise<void> {
    while (!this.output.includes(text)) {
      if (this.child.exitCode !== null)
        throw new Error(`${this.name} ended with ${this.child.exitCode}: ${this.errors}`);
      await Promise.race([once(this.child.stdout, 'data'), once(this.child, 'close')]);
    }
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** @returns its exit code, once it has ended */
  async ended(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'close');
    return this.child.exitCode;
  }

  /** For a command: that it did what it was told. */
  async succeeded(): Promise<void> {
    const code = await this.ended();
    if (code !== 0) throw new Error(`${this.name} ended with ${code}: ${this.errors}${this.output}`);
  }

  async stop(): Promise<void> {
    this.signal('SIGKILL');
    await this.ended();
  }
}
