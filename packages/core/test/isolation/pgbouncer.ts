import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Passage } from '@rustok/testing';

/** Debian's user for what should own nothing; PgBouncer refuses to work as root. */
const NOBODY = { name: 'nobody', id: 65_534 };

/** A PgBouncer that lends two server connections, one transaction at a time, to whoever connects. */
export async function startPgbouncer(path: string, databaseUrl: string): Promise<Passage> {
  const folder = mkdtempSync(join(tmpdir(), 'rustok-pgbouncer-'));
  const file = join(folder, 'pgbouncer.ini');
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  writeFileSync(file, configuration(new URL(databaseUrl), port), { mode: 0o600 });
  if (isRoot) {
    chmodSync(folder, 0o755);
    chownSync(file, NOBODY.id, NOBODY.id);
  }
  const pooler = spawn(path, ['-q', ...(isRoot ? ['-u', NOBODY.name] : []), file], { stdio: 'ignore' });
  const exited = once(pooler, 'exit');
  await untilItListens(port, pooler);

  const url = new URL(databaseUrl);
  url.port = String(port);
  return {
    url: url.href,
    close: async () => {
      pooler.kill('SIGINT');
      pooler.kill('SIGTERM');
      await exited;
      rmSync(folder, { recursive: true });
    },
  };
}

function configuration({ hostname, port, pathname, username, password }: URL, listenPort: number): string {
  const database = decodeURIComponent(pathname.slice(1));
  const secret = password === '' ? '' : ` password='${decodeURIComponent(password)}'`;
  return `
[databases]
${database} = host=${hostname} port=${port} user=${decodeURIComponent(username)}${secret}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${listenPort}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 2
ignore_startup_parameters = options
`;
}

async function untilItListens(port: number, pooler: { readonly exitCode: number | null }): Promise<void> {
  for (;;) {
    if (pooler.exitCode !== null) throw new Error(`PgBouncer ended with ${pooler.exitCode}.`);
    const socket = connect(port, '127.0.0.1');
    const isListening = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'close').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isListening) return;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
