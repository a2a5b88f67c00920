import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { postGraphql, type Shop } from '../graphql.js';
import { root } from '../root.js';
import { endWithUs } from './end-with-us.js';
import type { Program } from './program.js';
import { residentMemory, type Resident } from './resident.js';

export const TOKEN = 'operator-token-of-the-benchmark-0123456789';

const PATIENCE = 120_000;

/** The server as a process of its own. */
export class Server {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
    /** Milliseconds from the start of the process to its first answer of a query. */
    readonly startedIn: number,
  ) {}

  /** @throws Error when it ends, or answers nothing for two minutes */
  static async start(program: Program, databaseUrl: string, { tenant, role }: { tenant: string; role: 'all' | 'api' }) {
    const port = await freePort();
    const log = openSync(join(program.folder, `server-${role}.log`), 'w');
    const begin = performance.now();
    const child = spawn(process.execPath, [...program.server], {
      cwd: root,
      stdio: ['ignore', log, log],
      env: {
        NODE_ENV: 'production',
        DATABASE_URL: databaseUrl,
        PORT: String(port),
        RUSTOK_HTTP_HOST: '127.0.0.1',
        RUSTOK_OPERATOR_TOKEN: TOKEN,
        RUSTOK_ROLE: role,
      },
    });
    endWithUs(child);
    closeSync(log);
    const shop: Shop = { port, tenant };
    for (;;) {
      const answer = await postGraphql(shop, { query: '{ products(first: 1) { nodes { id } } }' }).catch(() => null);
      if (answer !== null) return new Server(child, port, performance.now() - begin);
      if (child.exitCode !== null || performance.now() - begin > PATIENCE) {
        child.kill('SIGKILL');
        throw new Error(`The server did not start; see ${program.folder}/server-${role}.log.`);
      }
      await delay(2);
    }
  }

  get memory(): Resident | null {
    return this.child.pid === undefined ? null : residentMemory(this.child.pid);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
