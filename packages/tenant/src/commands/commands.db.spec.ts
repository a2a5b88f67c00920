import { TenantDb, TenantDirectory, type Command, type CommandInput, type RequestContext } from '@rustok/core';
import { moduleTest } from '@rustok/testing';
import { Mark, PAINTING } from '../../test/modules.js';
import { ModuleService } from '../modules/module.service.js';
import { asTenant } from '../tenants/as-tenant.js';
import { TenantModule } from '../tenant.module.js';

const t = moduleTest(TenantModule, PAINTING);

interface Given {
  readonly arguments?: Readonly<Record<string, string>>;
  readonly options?: CommandInput['options'];
  readonly signal?: AbortSignal;
}

/** Runs a command by its usage, as the command line does, and answers with what it printed. */
async function run(usage: string, given: Given = {}) {
  const type = TenantModule.definition.commands.find((each) => t.get<Command>(each).usage === usage);
  if (!type) throw new Error(`No command is used as "${usage}".`);
  const lines: string[] = [];
  const exitCode = await t.get<Command>(type).run({
    arguments: {},
    options: {},
    signal: new AbortController().signal,
    output: { line: (text) => lines.push(text), progress: () => undefined },
    context: async () => t.ctx,
    ...given,
  });
  return { exitCode, lines };
}

const bySlug = (slug: string) => t.get(TenantDirectory).bySlug(slug);
const marks = async (ctx: RequestContext) =>
  (await t.get(TenantDb).read(ctx, (tx) => tx.find(Mark, { text: 'demo' }))).length;

describe('the command `tenant create`', () => {
  it('makes a tenant with what its options say', async () => {
    const { exitCode } = await run('tenant create <slug>', {
      arguments: { slug: 'bakery' },
      options: { name: 'The Bakery', locales: 'de, en', modules: 'canvas', domains: 'bakery.example.com' },
    });

    expect(exitCode).toBe(0);
    expect(await bySlug('bakery')).toMatchObject({ name: 'The Bakery', locales: ['de', 'en'], defaultLocale: 'de' });
    expect([...(await bySlug('bakery')).modules.keys()]).toEqual(['canvas']);
  });

  it('needs no more than a slug', async () => {
    await run('tenant create <slug>', { arguments: { slug: 'plain' } });

    expect(await bySlug('plain')).toMatchObject({ name: 'plain', locales: ['en'] });
    expect((await bySlug('plain')).modules.size).toBe(3);
  });
});

describe('the other commands', () => {
  it('list all tenants', async () => {
    const { lines } = await run('tenant list');
    const { id, slug } = t.ctx.tenant;

    expect(lines.filter((line) => line.startsWith(`${slug}\t${id}\tactive`))).toHaveLength(1);
  });

  it('suspend and resume', async () => {
    await run('tenant suspend');
    expect((await bySlug(t.ctx.tenant.slug)).status).toBe('suspended');
    await run('tenant resume');
    expect((await bySlug(t.ctx.tenant.slug)).status).toBe('active');
  });

  it('switch modules', async () => {
    await run('module disable <module>', { arguments: { module: 'pictures' } });
    expect((await bySlug(t.ctx.tenant.slug)).modules.has('pictures')).toBe(false);
    await run('module enable <module>', { arguments: { module: 'pictures' } });
    expect((await bySlug(t.ctx.tenant.slug)).modules.has('pictures')).toBe(true);
  });
});

describe('the command `seed demo`', () => {
  it('makes the demo tenants once, and fills them by every module', async () => {
    for (let round = 0; round < 2; round += 1) expect(await run('seed demo')).toMatchObject({ exitCode: 0 });

    const demo = await bySlug('demo');
    expect(demo.locales).toEqual(['en', 'ru']);
    expect((await bySlug('acme')).locales).toEqual(['en']);
    expect(await marks(asTenant(t.ctx, demo))).toBe(1);
    expect(await marks(t.ctx)).toBe(0);
  });

  it('switches on what the application did not have before, and leaves off what somebody switched off', async () => {
    await run('seed demo');
    const demo = asTenant(t.ctx, await bySlug('demo'));
    await t.superuser.query('DELETE FROM rustok.tenant_modules WHERE tenant_id = $1', [demo.tenant.id]);
    await t.get(ModuleService).updateSettings(demo, { module: 'paints', version: 0, settings: {} });

    await run('seed demo');

    expect([...(await bySlug('demo')).modules.keys()]).toEqual(['canvas']);
  });

  it('stops when it is told to', async () => {
    expect(await run('seed demo', { signal: AbortSignal.abort() })).toMatchObject({ exitCode: 1, lines: [] });
  });
});
