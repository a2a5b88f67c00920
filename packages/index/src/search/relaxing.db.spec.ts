import { ReadModels, type SearchRequest } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { allPages } from '../../test/demo/all-pages.js';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes, type NoteInit } from '../../test/demo/notes.service.js';
import { IndexModule } from '../index.module.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);

const NOTES: readonly NoteInit[] = [
  { handle: 'oak-chair', title: 'Oak chair', tags: ['wood'] },
  { handle: 'steel-chair', title: 'Steel chair', body: 'Folds. Green.', tags: ['metal'] },
  { handle: 'steel-lamp', title: 'Steel lamp', tags: ['metal'] },
  { handle: 'green-mug', title: 'Green mug', tags: ['clay'] },
  { handle: 'green-cup', title: 'Green cup', tags: ['clay'] },
  { handle: 'red-mug', title: 'Red mug', tags: ['clay'] },
  { handle: 'ghost', title: 'A steel oak', tags: ['wood'] },
];

async function ask(text: string, request: Partial<SearchRequest> = {}) {
  const { hits, ...page } = await t.get(ReadModels).search(t.ctx, { source: 'notes', limit: 10, text, ...request });
  return { found: hits.map(({ body }) => body.handle), ...page };
}

describe('a search whose words no document has all of', () => {
  beforeEach(async () => {
    await t.get(Notes).write(t.ctx, ...NOTES);
    await t.get(Notes).write(t.otherTenant, { title: 'Velvet oak chair' });
    await t.deliver();
  });

  it.each([
    ['a word that nothing has', 'velvet oak chair', ['oak-chair'], 'oak chair'],
    ['words that are nowhere together', 'green oak chair', ['oak-chair', 'steel-chair'], 'oak chair'],
    ['a misspelled word and one that nothing has', 'velvet oak chiar', ['oak-chair'], 'oak chair'],
    ['the beginning of a word and one that nothing has', 'velvet red mu', ['red-mug'], 'red mu'],
    ['words that say nothing', 'the mug with a velvet', ['red-mug', 'green-mug'], 'the mug with a'],
    ['a SKU that nothing has', 'ZZ-99-ZZ red mug', ['red-mug'], 'red mug'],
  ])('finds what has most of them: %s', async (_, text, found, correctedText) => {
    expect(await ask(text)).toMatchObject({ found, correctedText });
  });

  it('puts the rarer word first of two that are nowhere together', async () => {
    expect((await ask('red chair')).found).toEqual(['red-mug', 'oak-chair', 'steel-chair']);
  });

  it('finds only what has all of them where something has', async () => {
    expect(await ask('steel oak')).toMatchObject({ found: ['ghost'], correctedText: null });
  });

  it('keeps to what is quoted and to what is excluded', async () => {
    expect((await ask('"velvet" oak chair')).found).toEqual([]);
    expect((await ask('velvet "oak" chair')).found).toEqual(['oak-chair']);
    expect((await ask('velvet chair -oak')).found).toEqual(['steel-chair']);
  });

  it('finds nothing where nothing has any of them, and corrects nothing', async () => {
    expect(await ask('velvet unicorn')).toMatchObject({ found: [], correctedText: null });
  });

  it('is counted as it is found, also within filters', async () => {
    const request = { withCount: true, countFacets: ['tag'] };
    expect(await ask('velvet green mug', request)).toMatchObject({
      found: ['green-mug'],
      totalCount: 1,
      facets: [{ name: 'tag', values: [{ value: 'clay', count: 1 }] }],
    });
    expect(await ask('velvet chair', { ...request, facets: { tag: ['wood'] } })).toMatchObject({
      found: ['oak-chair'],
      totalCount: 1,
      facets: [{ name: 'tag', values: [{ value: 'metal' }, { value: 'wood' }] }],
    });
  });

  it('is read page by page in one order', async () => {
    const list = { source: 'notes', text: 'red chair' };
    const models = t.get(ReadModels);
    const whole = (await models.search(t.ctx, { ...list, limit: 10 })).hits.map(({ id }) => id);
    const pages = await allPages(models, t.ctx, { ...list, sort: { key: 'relevance' }, limit: 1 });
    expect(whole.length).toBeGreaterThan(1);
    expect(pages.map(({ id }) => id)).toEqual(whole);
  });

  it('marks the words that are there', async () => {
    const { hits } = await t
      .get(ReadModels)
      .search(t.ctx, { source: 'notes', limit: 1, text: 'velvet oak chair', withHighlights: true });
    expect(hits[0]?.highlights?.title).toBe('<mark>Oak</mark> <mark>chair</mark>');
  });

  it('asks once', async () => {
    expect(await t.statements(() => ask('velvet oak chiar'))).toHaveLength(1);
  });
});
