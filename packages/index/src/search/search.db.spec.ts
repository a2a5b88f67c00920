import fc from 'fast-check';
import { Invalid, NotFound, ReadModels, type SearchRequest } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes, type NoteInit } from '../../test/demo/notes.service.js';
import { IndexModule } from '../index.module.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);

async function given(...notes: readonly NoteInit[]): Promise<void> {
  await t.get(Notes).write(t.ctx, ...notes);
  await t.deliver();
}

async function found(request: Omit<SearchRequest, 'source' | 'limit'>): Promise<unknown[]> {
  const { hits } = await t.get(ReadModels).search(t.ctx, { source: 'notes', limit: 100, ...request });
  return hits.map(({ body }) => body.handle);
}

const TEAS: readonly NoteInit[] = [
  { handle: 'green', title: 'Green teas', tags: ['tea', 'green'], price: 5 },
  { handle: 'black', title: 'Black tea', body: 'with a green label', tags: ['tea', 'black'], price: 7 },
  { handle: 'kettle', title: 'Kettle', tags: ['kitchen', 'black'], price: 40 },
  { handle: 'gift', title: 'Gift', tags: ['tea'] },
];

describe('a search', () => {
  beforeEach(() => given(...TEAS));

  it.each([
    ['a word in another form', 'tea', ['black', 'green']],
    ['the beginning of the last word', 'ket', ['kettle']],
    ['all words, in any order', 'teas gre', ['black', 'green']],
    ['either word', 'kettle or gift', ['gift', 'kettle']],
    ['no beginning of a word behind an "or"', 'kettle or gif', ['kettle']],
    ['words that stand together', '"green tea"', ['green']],
    ['all but a word', 'tea -label', ['green']],
    ['nothing for a word that says nothing', 'the', []],
    ['nothing for signs', '!?', []],
    ['everything for no text', ' ', ['black', 'gift', 'green', 'kettle']],
  ])('finds %s', async (_, text, handles) => {
    expect(new Set(await found({ text }))).toEqual(new Set(handles));
  });

  it('puts a word of the title before a word of the text', async () => {
    expect(await found({ text: 'green' })).toEqual(['green', 'black']);
    expect(await found({ text: 'green', sort: { key: 'relevance', reverse: true } })).toEqual(['black', 'green']);
  });

  it('takes any value of a facet, and all facets and ranges', async () => {
    expect(await found({ facets: { tag: ['green', 'kitchen'] } })).toEqual(['green', 'kettle']);
    expect(await found({ facets: { tag: ['black'] }, ranges: { price: { max: 10 } } })).toEqual(['black']);
    expect(await found({ ranges: { price: { min: 5, max: 7 } } })).toEqual(['green', 'black']);
    expect(await found({ facets: { tag: ['tea'] }, text: 'black' })).toEqual(['black']);
    expect(await found({ facets: { tag: [] } })).toEqual([]);
    expect(await found({ facets: { unknown: ['tea'] } })).toEqual([]);
  });

  it('sorts by numbers, texts and the time of creation, what lacks the key last', async () => {
    expect(await found({ sort: { key: 'price' } })).toEqual(['green', 'black', 'kettle', 'gift']);
    expect(await found({ sort: { key: 'title', reverse: true } })).toEqual(['kettle', 'green', 'gift', 'black']);
    expect(await found({ sort: { key: 'id' } })).toEqual(['green', 'black', 'kettle', 'gift']);
    expect(await found({ text: 'tea', sort: { key: 'price', reverse: true } })).toEqual(['black', 'green']);
  });

  it('counts all matches beside the page', async () => {
    const page = (request: Omit<SearchRequest, 'source' | 'limit'>) =>
      t.get(ReadModels).search(t.ctx, { source: 'notes', limit: 1, ...request });
    const count = async (request: Omit<SearchRequest, 'source' | 'limit'>) =>
      (await page({ ...request, withCount: true })).totalCount;

    expect(await count({})).toBe(4);
    expect(await count({ text: 'tea' })).toBe(2);
    expect(await count({ text: 'nowhere' })).toBe(0);
    expect(await count({ ranges: { price: { min: 6 } } })).toBe(2);
    expect((await page({})).totalCount).toBeNull();
  });

  it('finds nothing of another tenant', async () => {
    const page = await t
      .get(ReadModels)
      .search(t.otherTenant, { source: 'notes', text: 'tea', limit: 10, withCount: true });
    expect(page).toMatchObject({ hits: [], totalCount: 0 });
  });

  it('refuses a sort key that the source does not have, and relevance without words', async () => {
    await expect(found({ sort: { key: 'colour' } })).rejects.toThrow(Invalid);
    await expect(found({ sort: { key: 'relevance' } })).rejects.toMatchObject({ code: 'SORT_KEY_UNKNOWN' });
  });

  it.each([
    '',
    'x',
    'bm9uc2Vuc2U',
    Buffer.from('["id",0,"",5]').toString('base64url'),
    Buffer.from('["title",0,"",null]').toString('base64url'),
  ])('refuses the cursor "%s"', async (after) => {
    await expect(found({ after })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });

  it('refuses the cursor of another order', async () => {
    const page = await t.get(ReadModels).search(t.ctx, { source: 'notes', limit: 1, sort: { key: 'title' } });
    const after = page.hits[0]?.cursor ?? '';

    await expect(found({ after, sort: { key: 'title' } })).resolves.toHaveLength(3);
    await expect(found({ after, sort: { key: 'title', reverse: true } })).rejects.toMatchObject({
      code: 'CURSOR_INVALID',
    });
    await expect(found({ after, sort: { key: 'price' } })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });

  it('takes any text for a query', async () => {
    const nasty = fc.string({ unit: fc.constantFrom(...'abц水 \'"\\-:*&|!()<>%_\0\ud800or'.split('')), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 600 })), async (text) => {
        await t.get(ReadModels).search(t.ctx, { source: 'notes', text, facets: { tag: [text] }, limit: 1 });
        await t.get(ReadModels).byKey(t.ctx, 'notes', text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a document', () => {
  it('is read by ids and by its key', async () => {
    await given(...TEAS);
    const models = t.get(ReadModels);
    const kettle = await models.byKey(t.ctx, 'notes', 'kettle');
    const gift = await models.byKey(t.ctx, 'notes', 'gift');
    const ids = [kettle?.id ?? '', gift?.id ?? ''];

    expect(kettle?.body).toMatchObject({ handle: 'kettle', price: 40 });
    expect([...(await models.byId(t.ctx, 'notes', ids)).keys()].sort()).toEqual([...ids].sort());
    expect(await models.byId(t.otherTenant, 'notes', ids)).toEqual(new Map());
    expect(await models.byKey(t.otherTenant, 'notes', 'kettle')).toBeNull();
    expect(await models.byKey(t.ctx, 'notes', 'nothing')).toBeNull();
  });

  it('is not answered while its module is switched off', async () => {
    const off = await t.newTenant({ modules: [] });
    const models = t.get(ReadModels);

    await expect(models.byId(off, 'notes', [])).rejects.toThrow(NotFound);
    await expect(models.byKey(off, 'notes', 'a')).rejects.toMatchObject({ code: 'MODULE_DISABLED' });
    await expect(models.search(off, { source: 'notes', limit: 1 })).rejects.toMatchObject({ code: 'MODULE_DISABLED' });
  });
});
