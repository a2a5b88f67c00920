import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export const TOKEN = 'operator-token-of-the-server-specs-0123456789';

const fromSource = ['--enable-source-maps', '--conditions=@rustok/source', '--import', './tools/source/register.mjs'];

/** The server as a process of its own, run from source on a free port. */
export class ServerProcess {
  private output = '';
  private errors = '';

  private constructor(readonly child: ChildProcessWithoutNullStreams) {
    child.stdout.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (this.errors += chunk.toString()));
  }

  /** Starts it, and does not wait. The program is another module set's, if told. */
  static launch(
    environment: Readonly<Record<string, string>>,
    main = join(import.meta.dirname, 'notes/main.ts'),
  ): ServerProcess {
    const child = spawn(process.execPath, [...fromSource, main], {
      cwd: join(import.meta.dirname, '../../..'),
      env: { PATH: '/usr/bin', PORT: '0', RUSTOK_HTTP_HOST: '127.0.0.1', RUSTOK_OPERATOR_TOKEN: TOKEN, ...environment },
    });
    return new ServerProcess(child);
  }

  /** Starts it, and waits until it answers. */
  static async start(environment: Readonly<Record<string, string>>, main?: string): Promise<ServerProcess> {
    const server = ServerProcess.launch(environment, main);
    await server.untilLogged('"msg":"ready"');
    return server;
  }

  get url(): string {
    const url = /listening at (http[^"]+)/.exec(this.output)?.[1];
    if (url === undefined) throw new Error('The server does not listen.');
    return url;
  }

  /** Its log, line by line. */
  get log(): readonly string[] {
    return this.output.trim().split('\n');
  }

  get stderr(): string {
    return this.errors;
  }

  async untilLogged(text: string): Promise<void> {
    while (!this.output.includes(text)) {
      if (this.child.exitCode !== null) throw new Error(`The server ended with ${this.child.exitCode}: ${this.errors}`);
      await Promise.race([once(this.child.stdout, 'data'), once(this.child, 'exit')]);
    }
  }

  /** @returns its exit code, once it has ended */
  async ended(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'close');
    return this.child.exitCode;
  }

  async stop(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended();
  }
}
