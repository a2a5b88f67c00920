import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { moduleTest } from '@rustok/testing';
import { modules } from './application/modules.js';
import { rustok } from './rustok.js';

const t = moduleTest(...modules);
let databaseUrl: string;

jest.setTimeout(60_000);

beforeEach(async () => {
  const name = `rustok_cli_${process.pid}`;
  await t.superuser.query(`CREATE DATABASE ${name}`);
  databaseUrl = Object.assign(new URL(t.databaseUrl), { pathname: `/${name}` }).href;
});
afterEach(async () => t.superuser.query(`DROP DATABASE rustok_cli_${process.pid} WITH (FORCE)`));

describe('migrate', () => {
  it('brings an empty database up to date, migration by migration, and then finds nothing to do', async () => {
    const unprepared = await rustok(['note', 'read', 'x', '--tenant', 'acme'], { databaseUrl });
    expect(unprepared).toMatchObject({ code: 1, stderr: expect.stringContaining('run `rustok migrate`') });

    const first = await rustok(['migrate'], { databaseUrl });
    expect(first.stdout).toMatch(/^↑ m\d+_core_001_create_audit \d+ ms\n(↑ .+\n)+\d+ migrations applied\.\n$/);
    expect(first.code).toBe(0);

    expect(await rustok(['migrate'], { databaseUrl })).toMatchObject({
      code: 0,
      stdout: 'The database is up to date.\n',
    });
  });

  it("undoes a module's migrations only when its data may go", async () => {
    await rustok(['migrate'], { databaseUrl });

    const hesitant = await rustok(['migrate', 'down', '--module', 'index'], { databaseUrl });
    expect(hesitant).toMatchObject({ code: 1, stderr: expect.stringContaining('--yes') });
    const unknown = await rustok(['migrate', 'down', '--module', 'nothing', '--yes'], { databaseUrl });
    expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining('no module "nothing"') });

    const down = await rustok(['migrate', 'down', '--module', 'index', '--yes'], { databaseUrl });
    expect(down.stdout).toMatch(/↓ m\d+_index_/);
    expect((await rustok(['migrate'], { databaseUrl })).stdout).toMatch(/↑ m\d+_index_/);
  });
});
