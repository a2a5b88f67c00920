import { ReadModels } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes } from '../../test/demo/notes.service.js';
import { IndexModule } from '../index.module.js';
import { SynonymService } from './synonym.service.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);

async function found(text: string): Promise<string[]> {
  const { hits } = await t.get(ReadModels).search(t.ctx, { source: 'notes', limit: 10, text });
  return hits.map(({ body }) => String(body.handle)).toSorted();
}

const given = (words: readonly string[], alsoFinds: readonly string[] = []) =>
  t.get(SynonymService).create(t.ctx, { locale: 'en', words, alsoFinds });

describe('synonyms', () => {
  beforeEach(async () => {
    await t
      .get(Notes)
      .write(
        t.ctx,
        { handle: 'laptop', title: 'Laptops' },
        { handle: 'notebook', title: 'Blue notebook' },
        { handle: 'portable', title: 'Portable computer, blue' },
        { handle: 'computer', title: 'Computer desk' },
      );
    await t.deliver();
  });

  it('find each other, in all their forms and beside other words, from the next search on', async () => {
    expect(await found('laptop')).toEqual(['laptop']);
    await given(['Laptop', 'Notebooks', 'portable computer']);

    const all = ['laptop', 'notebook', 'portable'];
    expect(await found('laptops')).toEqual(all);
    expect(await found('notebook ')).toEqual(all);
    expect(await found('portable computers')).toEqual(all);
    expect(await found('blue laptop')).toEqual(['notebook', 'portable']);
    expect(await found('computer')).toEqual(['computer', 'portable']);
    expect(await t.statements(() => found('blue laptop'))).toHaveLength(1);
  });

  it('find one way only where they are said to', async () => {
    await given(['laptop'], ['computer']);
    expect(await found('laptop')).toEqual(['computer', 'laptop', 'portable']);
    expect(await found('computer')).toEqual(['computer', 'portable']);
  });

  it('are of their tenant and language', async () => {
    await t.get(SynonymService).create(t.otherTenant, { locale: 'en', words: ['laptop', 'notebook'] });
    expect(await found('laptop')).toEqual(['laptop']);
    await expect(t.get(SynonymService).create(t.ctx, { locale: 'xx', words: ['a', 'b'] })).rejects.toMatchObject({
      code: 'LOCALE_NOT_ENABLED',
    });
  });

  it('are kept by staff who may, each at its version, and audited', async () => {
    const CREATE = `mutation ($input: SearchSynonymCreateInput!) {
      searchSynonymCreate(input: $input) { synonym { id version words alsoFinds } userErrors { code field } } }`;
    const create = async (words: readonly string[]) =>
      (await t.graphql(CREATE, { input: { locale: 'en', words } })).data?.searchSynonymCreate as {
        readonly synonym: { readonly id: string; readonly version: number } | null;
      };
    const { synonym } = await create(['Laptop!', 'laptop', 'Note-book']);
    expect(synonym).toMatchObject({ version: 1, words: ['laptop', 'note book'], alsoFinds: [] });
    expect(await create(['!?', 'b'])).toMatchObject({
      synonym: null,
      userErrors: [{ code: 'SEARCH_WORDS_MISSING', field: ['words'] }],
    });
    expect(await create(['one'])).toMatchObject({ userErrors: [{ code: 'SEARCH_SYNONYM_ALONE' }] });

    const change = `mutation ($id: ID!, $version: Int!) {
      searchSynonymUpdate(input: { id: $id, version: $version, alsoFinds: ["desk"] }) {
        synonym { version alsoFinds } userErrors { code } } }`;
    const at = { id: synonym?.id, version: 1 };
    expect((await t.graphql(change, at)).data?.searchSynonymUpdate).toMatchObject({
      synonym: { version: 2, alsoFinds: ['desk'] },
    });
    expect((await t.graphql(change, at)).data?.searchSynonymUpdate).toMatchObject({
      userErrors: [{ code: 'CONFLICT' }],
    });

    const list = '{ searchSynonyms(first: 1) { nodes { id version } pageInfo { hasNextPage } } }';
    expect((await t.graphql(list)).data?.searchSynonyms).toEqual({
      nodes: [{ id: synonym?.id, version: 2 }],
      pageInfo: { hasNextPage: false },
    });
    const audited = await t.superuser.query(
      `SELECT FROM sys_audit WHERE tenant_id = $1 AND resource_type = 'index_synonyms'`,
      [t.ctx.tenant.id],
    );
    expect(audited.rowCount).toBe(2);

    const gone = 'mutation ($id: ID!) { searchSynonymDelete(input: { id: $id, version: 2 }) { deletedSynonymId } }';
    expect((await t.graphql(gone, at)).data?.searchSynonymDelete).toEqual({ deletedSynonymId: synonym?.id });
    const refused = await t.graphql(list, {}, { as: 'anonymous' });
    expect(refused.data?.searchSynonyms).toBeNull();
    expect(refused.errors).toHaveLength(1);
  });
});
