import { ContextFactory, ReadModels, RequestContext } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { TenantModule } from '@rustok/tenant';
import { moduleTest } from '@rustok/testing';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes } from '../../test/demo/notes.service.js';
import { IndexModule } from '../index.module.js';

const t = moduleTest(TenantModule, OutboxModule, IndexModule, NotesModule);

async function mutate(mutation: string): Promise<void> {
  const { data, errors } = await t.graphql(`mutation { ${mutation} { userErrors { code } } }`);
  expect(errors).toBeUndefined();
  expect(Object.values(data ?? {})).toEqual([{ userErrors: [] }]);
}

/** The tenant as it is now, read in a language. */
async function reader(locale: string): Promise<RequestContext> {
  const ctx = await t.get(ContextFactory).ofWork(t.ctx.tenant.id, t.ctx.actor, { operation: 'spec' });
  return new RequestContext({ ...ctx, locale });
}

async function read(locale: string): Promise<unknown[]> {
  const { hits } = await t.get(ReadModels).search(await reader(locale), { source: 'notes', limit: 10 });
  return hits.map(({ body }) => [body.title, body.locale]);
}

describe('a new language of a tenant', () => {
  it('is answered in the default one until all documents are there in it', async () => {
    await t.get(Notes).write(t.ctx, { title: 'tea' });
    await t.deliver();
    await mutate('tenantLocaleAdd(input: { locale: "ru" })');
    expect(await read('ru')).toEqual([['tea', 'en']]);

    await t.deliver();
    await t.get(ReadModels).refresh(await reader('en'));
    expect(await read('ru')).toEqual([['tea', 'ru']]);
    expect(await read('en')).toEqual([['tea', 'en']]);

    await mutate('tenantLocaleRemove(input: { locale: "ru" })');
    await t.deliver();
    expect(await read('ru')).toEqual([['tea', 'en']]);
  });
});

describe('a module that is switched on again', () => {
  it('is read as it is now, though no event was heard meanwhile', async () => {
    await t.get(Notes).write(t.ctx, { title: 'before' });
    await t.deliver();
    await mutate('moduleDisable(input: { module: "notes" })');
    await t.deliver();
    await expect(read('en')).rejects.toMatchObject({ code: 'MODULE_DISABLED' });
    await t.superuser.query(`UPDATE notes_notes SET title = 'after' WHERE tenant_id = $1`, [t.ctx.tenant.id]);

    await mutate('moduleEnable(input: { module: "notes" })');
    await t.deliver();
    expect(await read('en')).toEqual([['after', 'en']]);
  });
});
