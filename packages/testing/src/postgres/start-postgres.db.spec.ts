import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { removePostgres } from './remove-postgres.js';
import { startPostgres, type RunningPostgres, type StartPostgresOptions } from './start-postgres.js';

let folder: string;
let dataDir: string;
const started = new Set<RunningPostgres>();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rustok-spec-'));
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'postgres');
});

afterEach(async () => {
  for (const server of started) await server.stop();
  started.clear();
  rmSync(folder, { recursive: true });
});

async function start(options: Partial<StartPostgresOptions> = {}): Promise<RunningPostgres> {
  const server = await startPostgres({ dataDir, isDurable: false, ...options });
  started.add(server);
  return server;
}

async function query(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client(url);
  try {
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows.map((row) => Object.values(row)[0]);
  } finally {
    await client.end();
  }
}

/** As bin/dev or a test run does it, and then the whole process is gone. */
async function startAndGetKilled(): Promise<void> {
  const code = `import { startPostgres } from '${join(import.meta.dirname, 'index.ts')}';
    await startPostgres({ dataDir: '${dataDir}', isDurable: false });
    console.log('started');
    setInterval(() => undefined, 1000);`;
  const child = spawn(
    process.execPath,
    ['--import', './tools/source/register.mjs', '--input-type=module', '-e', code],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const postmasterPid = () => Number.parseInt(readFileSync(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8'), 10);

describe('an embedded PostgreSQL', () => {
  it('keeps its data, port and password from start to start', async () => {
    const first = await start({ database: 'shop' });
    await query(first.url, 'CREATE TABLE kept AS SELECT 1');
    await first.stop();

    const second = await start({ database: 'shop' });

    expect(second).toMatchObject({ url: first.url, attached: false });
    expect(await query(second.url, 'SELECT count(*)::int FROM kept')).toEqual([1]);
  });

  it('lets nobody in without the password, which only its user can read', async () => {
    const { url } = await start();
    const stranger = new URL(url);
    stranger.password = 'guess';

    await expect(query(stranger.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600);
  });

  it('takes letters of every script for letters', async () => {
    const { url } = await start();

    expect(await query(url, "SELECT lower('ÉЧ')")).toEqual(['éч']);
    await query(url, 'CREATE EXTENSION pg_trgm');
    expect(await query(url, "SELECT similarity('Чайник', 'чайник')")).toEqual([1]);
  });

  it('is attached to when the process that started it was killed', async () => {
    await startAndGetKilled();

    const server = await start();

    expect(server.attached).toBe(true);
    expect(await query(server.url, 'SELECT 1')).toEqual([1]);
    await server.stop();
    expect(existsSync(join(dataDir, 'cluster', 'postmaster.pid'))).toBe(false);
  });

  it('starts again after a crash', async () => {
    await start();
    process.kill(postmasterPid(), 'SIGKILL');

    const server = await start();

    expect(server.attached).toBe(false);
    expect(await query(server.url, 'SELECT 1')).toEqual([1]);
  });

  it('starts although its process number is now that of another process', async () => {
    const first = await start();
    const pidFile = join(dataDir, 'cluster', 'postmaster.pid');
    const content = readFileSync(pidFile, 'utf8');
    await first.stop();
    // Of the same user: another user's process does not impress PostgreSQL.
    const { uid, gid } = statSync(dataDir);
    const other = spawn('sleep', ['60'], { uid, gid });
    writeFileSync(pidFile, content.replace(/^\d+/, String(other.pid)));

    expect((await start()).attached).toBe(false);
    other.kill();
  });

  it('starts although an earlier first start was killed', async () => {
    await (await start()).stop();
    renameSync(join(dataDir, 'cluster'), join(dataDir, 'cluster.1'));

    expect(await query((await start()).url, 'SELECT 1')).toEqual([1]);
    expect(existsSync(join(dataDir, 'cluster.1'))).toBe(false);
  });

  it('takes another port when somebody has taken its own', async () => {
    const first = await start();
    await first.stop();
    const squatter = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
    await once(squatter, 'listening');

    const second = await start();

    expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
    await expect(
      startPostgres({ dataDir: join(folder, 'other'), port: Number(new URL(first.url).port) }),
    ).rejects.toThrow(/^Port \d+ is busy/);
    squatter.close();
  });

  it('comes in the older version too, and does not touch a cluster of the other', async () => {
    const server = await start({ major: 17 });
    expect(await query(server.url, "SELECT current_setting('server_version_num')::int / 10000")).toEqual([17]);
    await server.stop();

    await expect(start({ major: 18 })).rejects.toThrow('was made by PostgreSQL 17');
  });
});

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;

asRoot('an embedded PostgreSQL of root, in a folder closed to others', () => {
  beforeEach(() => chmodSync(folder, 0o700));

  it('is kept elsewhere, and forgotten when the folder is removed', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 1');
    await first.stop();
    const again = await start();
    expect(await query(again.url, 'SELECT count(*)::int FROM kept')).toEqual([1]);

    rmSync(dataDir, { recursive: true });
    const fresh = await start();

    await expect(query(fresh.url, 'SELECT * FROM kept')).rejects.toMatchObject({ code: '42P01' });
    await removePostgres(dataDir);
  });
});
