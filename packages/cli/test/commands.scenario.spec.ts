import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { moduleTest } from '@rustok/testing';
import { modules } from './application/modules.js';
import { application, launch, rustok } from './rustok.js';

const t = moduleTest(...modules);
let folder: string;

// Each test starts processes from source.
jest.setTimeout(60_000);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rustok-cli-'));
  writeFileSync(join(folder, 'note.txt'), 'tea\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const note = () => join(folder, 'note.txt');
const here = () => ({ databaseUrl: t.databaseUrl });
const database = (changes: Partial<URL>) => Object.assign(new URL(t.databaseUrl), changes).href;

describe('help', () => {
  it('names the commands of every module, and needs no database', async () => {
    const { code, stdout } = await rustok(['--help']);

    expect(code).toBe(0);
    expect(stdout).toMatch(/migrate[\s\S]+note[\s\S]+/);
    expect((await rustok(['note', 'read', '--help'])).stdout).toMatch(
      /read \[options\] <file>[\s\S]+--times[\s\S]+--tenant[\s\S]+--wait/,
    );
  });
});

describe("a module's command", () => {
  it("works on the tenant that it is told, as itself, with the caller's paths", async () => {
    writeFileSync(join(application, 'here.txt'), 'from here');
    const { code, stdout, stderr } = await rustok(
      ['note', 'read', 'here.txt', '--times', '2', '--tenant', t.ctx.tenant.slug],
      here(),
    );
    rmSync(join(application, 'here.txt'));

    expect(stderr).toBe('notes: 50 %\nnotes: 100 %\n');
    expect(stdout).toBe(`2 × "from here" for ${t.ctx.tenant.slug} by command note read\n`);
    expect(code).toBe(0);
  });

  it('may stand above others, each with options of its own', async () => {
    const { stdout, code } = await rustok(['note', 'hello', '--tenant', t.ctx.tenant.slug], {
      databaseUrl: t.databaseUrl,
    });
    expect({ stdout, code }).toEqual({ stdout: `"hello" for ${t.ctx.tenant.slug}\n`, code: 0 });
  });

  it('leaves its events for the server, unless it is told to wait for their effects', async () => {
    const receipts = async () => {
      const read = `SELECT 1 FROM sys_event_receipts WHERE tenant_id = $1 AND consumer = 'notes.reader'`;
      return (await t.superuser.query(read, [t.ctx.tenant.id])).rowCount;
    };

    await rustok(['note', 'read', note(), '--tenant', t.ctx.tenant.id], here());
    expect(await receipts()).toBe(0);

    expect(await rustok(['note', 'read', note(), '--tenant', t.ctx.tenant.id, '--wait'], here())).toMatchObject({
      code: 0,
    });
    expect(await receipts()).toBe(2);
  });

  it('ends with its own exit code', async () => {
    writeFileSync(note(), 'empty');

    expect(await rustok(['note', 'read', note(), '--tenant', t.ctx.tenant.slug], here())).toMatchObject({ code: 3 });
  });

  it('finishes what it has begun when it is interrupted', async () => {
    const child = launch(['note', 'wait'], here());
    await once(child.stdout, 'data');

    child.kill('SIGINT');
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    await once(child, 'close');

    expect(said.toString()).toBe('finished\n');
    expect(child.exitCode).toBe(0);
  });
});

describe('a command that cannot run says in one sentence', () => {
  const failures: [string, readonly string[], () => { databaseUrl?: string; folder?: string }, string][] = [
    ['which tenant does not exist', ['note', 'read', 'x', '--tenant', 'nobody'], here, 'TENANT_NOT_FOUND'],
    ['that it needs a tenant', ['note', 'read', 'x'], here, 'Name the tenant: --tenant <slug>.'],
    [
      'which file is missing',
      ['note', 'read', '/nowhere.txt', '--tenant', 'default'],
      here,
      "no such file or directory, open '/nowhere.txt'",
    ],
    [
      'that no database answers',
      ['note', 'wait'],
      () => ({ databaseUrl: database({ host: '127.0.0.1:1' }) }),
      'No PostgreSQL answers at 127.0.0.1:1; start it, or correct DATABASE_URL.',
    ],
    ['that DATABASE_URL is missing', ['note', 'wait'], () => ({}), 'DATABASE_URL: must be a postgres:// URL'],
    [
      'that DATABASE_URL is no URL',
      ['note', 'wait'],
      () => ({ databaseUrl: 'postgres://[' }),
      'DATABASE_URL: must be a postgres:// URL',
    ],
    [
      'that there is no application here',
      ['migrate'],
      () => ({ folder: '/' }),
      'No package.json from here upwards says which application this is',
    ],
  ];

  it.each(failures)('%s', async (_what, words, where, sentence) => {
    const named = words.map((word) => (word === 'default' ? t.ctx.tenant.slug : word));
    const { code, stdout, stderr } = await rustok(named, where());

    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });
});
