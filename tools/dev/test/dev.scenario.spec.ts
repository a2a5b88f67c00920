import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgres } from '@rustok/testing/postgres';
import { Terminal } from './terminal.js';

let folder: string;
const terminals: Terminal[] = [];
let own: { RUSTOK_DEV_FOLDER: string; PORT: string; RUSTOK_STOREFRONT_PORT: string };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rustok-dev-'));
  chmodSync(folder, 0o755);
  own = { RUSTOK_DEV_FOLDER: folder, PORT: await freePort(), RUSTOK_STOREFRONT_PORT: await freePort() };
});

afterEach(async () => {
  for (const terminal of terminals.splice(0)) await terminal.interrupt();
  await removePostgres(join(folder, 'postgres'));
  rmSync(folder, { recursive: true });
});

async function freePort(): Promise<string> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return String(port);
}

/** Closed after the test, whatever became of it. */
function open(variables: Readonly<Record<string, string>>): Terminal {
  const terminal = new Terminal(variables);
  terminals.push(terminal);
  return terminal;
}

const answers = async (port: string, path: string) =>
  fetch(`http://127.0.0.1:${port}${path}`).then(
    ({ status }) => status,
    () => 'nobody listens',
  );

describe('bin/dev', () => {
  it('ends with a shop, after a killed run too, and Ctrl-C leaves nothing running', async () => {
    const killed = open(own);
    await killed.shows('Operator token');
    await killed.kill();
    expect(await answers(own.RUSTOK_STOREFRONT_PORT, '/')).toBe(200);

    const terminal = open(own);
    await terminal.shows('Operator token');
    expect(await answers(own.RUSTOK_STOREFRONT_PORT, '/')).toBe(200);
    expect(await answers(own.PORT, '/health/ready')).toBe(200);
    const second = open(own);
    expect(await second.end()).toBe(1);
    expect(second.output).toContain('bin/dev is running already');

    expect(await terminal.interrupt()).toBe(0);
    expect(await answers(own.PORT, '/health/live')).toBe('nobody listens');
    expect(await answers(own.RUSTOK_STOREFRONT_PORT, '/health/live')).toBe('nobody listens');
  }, 240_000);

  it('may be interrupted while it starts', async () => {
    const terminal = open(own);
    await terminal.shows('… migrations');

    expect(await terminal.interrupt()).toBe(0);
    expect(terminal.output).not.toContain('failed');
    expect(await answers(own.PORT, '/health/live')).toBe('nobody listens');
  });

  it('says in one sentence that a port is busy', async () => {
    const squatter = createServer().listen(Number(own.RUSTOK_STOREFRONT_PORT), '127.0.0.1');
    await once(squatter, 'listening');

    const terminal = open(own);

    expect(await terminal.end()).toBe(1);
    expect(terminal.output).toMatch(/^bin\/dev: Port \d+ is busy; [^\n]+\n$/m);
    squatter.close();
  });

  it.each([
    ['mysql://root@127.0.0.1/shop', /^bin\/dev: DATABASE_URL must look like [^\n]+\n$/m],
    ['postgres://root:secret@127.0.0.1:1/shop', /^bin\/dev: DATABASE_URL does not lead to a database [^\n]+\n$/m],
  ])('says in one sentence that DATABASE_URL is wrong: %s', async (url, sentence) => {
    const terminal = open({ ...own, DATABASE_URL: url });

    expect(await terminal.end()).toBe(1);
    expect(terminal.output).toMatch(sentence);
    expect(terminal.output).not.toContain('secret');
  });
});
