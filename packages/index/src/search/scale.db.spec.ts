import { ReadModels, type RequestContext, type SearchRequest } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { EUROS, NoteSource } from '../../test/demo/note.read-model.js';
import { NotesModule } from '../../test/demo/notes.module.js';
import { searchJson, suggestJson, type SearchInit } from '../../test/demo/search-json.js';
import { plansOf } from '../../test/demo/plans.js';
import { writeUnheard } from '../../test/demo/unheard-notes.js';
import { IndexModule } from '../index.module.js';
import { Rebuilds } from '../rebuild/rebuilds.service.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);

let shop: RequestContext;
beforeAll(async () => {
  shop = await t.newTenant();
  const neighbor = await t.newTenant();
  for (const [ctx, count] of [
    [shop, 10_000],
    [neighbor, 2_000],
  ] as const) {
    await writeUnheard(t.superuser, ctx, count);
    await t.get(Rebuilds).begin(ctx, t.get(NoteSource));
    await t.get(ReadModels).refresh(ctx);
  }
}, 180_000);

const search = (request: Partial<SearchRequest>) =>
  t.get(ReadModels).search(shop, { source: 'notes', limit: 20, ...request });

/** The plans of one call, of the statements that read a table. */
async function plans(call: string, table = 'index_documents'): Promise<string> {
  const all = await plansOf(t.superuser, shop, `SELECT count(*) FROM ${call}`);
  return all.filter((plan) => plan.includes(table)).join('\n');
}

const call = (text: string | null, sort: string, more: Partial<SearchInit> = {}) =>
  `index_search('${searchJson({ text, sort, ...more })}')`;

describe('an index of 10,000 documents', () => {
  const lists: readonly (readonly [string, Partial<SearchRequest>])[] = [
    ['a list', { sort: { key: 'title' } }],
    [
      'a list with filters and a count',
      {
        sort: { key: 'price', reverse: true },
        facets: { tag: ['tag3', 'tag4'] },
        ranges: { price: { min: 100 } },
        withCount: true,
      },
    ],
    ['a search', { text: 'rare77', withCount: true }],
    ['a search for most of the words', { text: 'velvet rare77 common1 note', withCount: true, countFacets: ['tag'] }],
    ['a list by price', { sort: { key: 'price' }, prices: EUROS, ranges: { price: { min: 100 } } }],
    ['facets', { countFacets: ['tag', 'letter.*'], facets: { tag: ['tag3'] }, prices: EUROS }],
  ];

  it.each(lists)('answers %s in one statement', async (_, request) => {
    expect(await t.statements(() => search(request))).toHaveLength(1);
  });

  it('answers a detail, or twenty of them, in one statement', async () => {
    const ids = (await search({})).hits.map(({ id }) => id);

    expect(await t.statements(() => t.get(ReadModels).byKey(shop, 'notes', 'note-77'))).toHaveLength(1);
    expect(await t.statements(() => t.get(ReadModels).byId(shop, 'notes', ids))).toHaveLength(1);
  });

  it('answers what was asked', async () => {
    expect(await search({ text: 'rare77 ', withCount: true })).toMatchObject({ totalCount: 10, hasNextPage: false });
    expect(await search({ withCount: true })).toMatchObject({ totalCount: 10_000, hasNextPage: true });
    expect(await search({ text: 'common1', sort: { key: 'title' }, withCount: true })).toMatchObject({
      totalCount: 3_333,
    });
    const counted = await search({ text: 'common1 ', countFacets: ['letter.first'] });
    expect(counted.facets).toEqual([{ name: 'letter.first', values: [{ value: 'n', label: 'n', count: 3_333 }] }]);
    const tagged = await search({
      facets: { tag: ['tag3'] },
      ranges: { price: { max: 99 } },
      withCount: true,
      limit: 100,
    });
    const prices = tagged.hits.map(({ body }) => Number(body.price));
    expect(tagged.totalCount).toBe(prices.length);
    expect(Math.max(...prices)).toBeLessThan(100);
    expect(await t.get(ReadModels).byKey(shop, 'notes', 'note-77')).toMatchObject({ body: { title: 'note 77' } });
  });

  it("finds words and facets in the GIN index, under the application's role", async () => {
    for (const [text, tags] of [
      ['rare77', []],
      [null, ['tag77']],
      ['common1', ['tag3']],
    ] as const) {
      for (const sort of text === null ? ['price'] : ['relevance', 'title']) {
        const plan = await plans(call(text, sort, tags.length > 0 ? { facets: { tag: tags } } : {}));
        expect(plan).toContain('Bitmap Index Scan on ix_index_documents__terms_words');
        expect(plan).not.toContain('Seq Scan on index_documents');
      }
    }
  });

  it('walks a list in the order of its index, and sorts nothing', async () => {
    const text = await plans(call(null, 'price'));
    expect(text).toContain('using ix_index_sorts__order on index_sorts');
    expect(text).not.toMatch(/Sort|Seq Scan on index_/);
  });

  it('walks a list by price in the order of its context', async () => {
    const plan = await plans(call(null, 'price', { prices: EUROS }), 'index_prices p');
    expect(plan).toContain('using ix_index_prices__order on index_prices');
    expect(plan).not.toMatch(/Sort|Seq Scan on index_/);
  });

  it('counts facets from their blocks, and prices from both ends', async () => {
    const counting = { counts: ['letter.first'], facets: { tag: ['tag3'] }, prices: EUROS };
    expect(await plans(call(null, 'title', counting), 'index_facet_blocks')).toMatch(
      /index_facet_blocks_pkey on index_facet_blocks/,
    );
    const prices = await plans(call(null, 'title', counting), 'index_prices');
    expect(prices).toMatch(/ix_index_prices__order/);
    expect(prices).toMatch(/ix_index_prices__max/);
    for (const table of ['index_facets', 'index_facet_blocks', 'index_prices', 'index_documents']) {
      expect(await plans(call('common1', 'relevance', counting), table)).not.toContain('Seq Scan on index_');
    }
  });

  it('compares documents that have most of the words by the GIN index', async () => {
    const relaxed = await plans(call('velvet rare77 common1 common2', 'relevance'));
    expect(relaxed).toContain('m.mask');
    expect(relaxed).toContain('Bitmap Index Scan on ix_index_documents__terms_words');
    expect(relaxed).not.toMatch(/Seq Scan on index_documents|using ix_index_documents/);
  });

  it('finds misspelled words and beginnings of words in the indexes of the vocabulary', async () => {
    const corrected = await plans(call('comnom1x rarre', 'relevance'), 'index_vocabulary');
    expect(corrected).toContain('Bitmap Index Scan on ix_index_vocabulary__near');
    const related = await plans(call('commonest', 'relevance'), 'index_vocabulary');
    expect(related).toContain('alike.length');
    const suggested = await plans(`index_suggest('${suggestJson('comm')}')`, 'index_vocabulary');
    expect(suggested).toContain('ix_index_vocabulary__folded');
    expect(corrected + related + suggested).not.toContain('Seq Scan on index_vocabulary');
  });
});
