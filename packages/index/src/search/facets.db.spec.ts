import fc from 'fast-check';
import { EventDelivery, ReadModels, type FacetCounts, type RequestContext, type SearchRequest } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { EUROS, NoteSource } from '../../test/demo/note.read-model.js';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes, type NoteInit } from '../../test/demo/notes.service.js';
import { IndexModule } from '../index.module.js';
import { Indexer } from '../indexer/indexer.service.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);

type Counting = Omit<SearchRequest, 'source' | 'limit'>;

const page = (ctx: RequestContext, request: Counting) =>
  t.get(ReadModels).search(ctx, { source: 'notes', limit: 1, ...request });

const counted = (facets: readonly FacetCounts[]) =>
  facets.map(({ name, values }) => [name, ...values.map(({ value, count }) => `${value} ${count}`)]);

async function index(ctx: RequestContext): Promise<void> {
  await t.get(EventDelivery).drain();
  await t.get(ReadModels).refresh(ctx);
}

const TEAS: readonly NoteInit[] = [
  { title: 'Assam', body: 'leaf', tags: ['tea', 'black'], price: 500 },
  { title: 'Sencha', body: 'leaf', tags: ['tea', 'green'], price: 700 },
  { title: 'Matcha', body: 'powder', tags: ['tea', 'green'], price: 2000 },
  { title: 'Kettle', tags: ['kitchen', 'black'] },
];

describe('facet counts', () => {
  beforeEach(async () => {
    await t.get(Notes).write(t.ctx, ...TEAS);
    await t.get(Notes).write(t.otherTenant, { title: 'Theirs', tags: ['tea'], price: 1 });
    await t.deliver();
  });

  it('count each value, the most frequent first, with its label in the locale', async () => {
    const { facets } = await page(t.ctx, { countFacets: ['tag', 'nothing'] });
    expect(counted(facets)).toEqual([['tag', 'tea 3', 'black 2', 'green 2', 'kitchen 1'], ['nothing']]);

    const shop = await t.newTenant({ locales: ['ru'] });
    await t.get(Notes).write(shop, { tags: ['tea'] });
    await index(shop);
    const russian = await t.get(ReadModels).search(Object.create(shop, { locale: { value: 'ru' } }) as RequestContext, {
      source: 'notes',
      limit: 1,
      countFacets: ['tag'],
    });
    expect(russian.facets).toEqual([{ name: 'tag', values: [{ value: 'tea', label: 'tea (ru)', count: 1 }] }]);
  });

  it('count a filtered facet among what the other filters leave over', async () => {
    const { facets } = await page(t.ctx, { facets: { tag: ['green'] }, countFacets: ['tag', 'letter.last'] });
    expect(counted(facets)).toEqual([
      ['tag', 'tea 3', 'black 2', 'green 2', 'kitchen 1'],
      ['letter.last', 'a 2'],
    ]);
  });

  it('count among what words and ranges leave over', async () => {
    const asked = { countFacets: ['tag'], prices: EUROS };
    expect(counted((await page(t.ctx, { ...asked, text: 'leaf' })).facets)).toEqual([
      ['tag', 'tea 2', 'black 1', 'green 1'],
    ]);
    expect(counted((await page(t.ctx, { ...asked, ranges: { price: { min: 705 } } })).facets)).toEqual([
      ['tag', 'green 2', 'tea 2'],
    ]);
    expect(counted((await page(t.ctx, { ...asked, text: 'the' })).facets)).toEqual([['tag']]);
    expect(
      counted((await page(t.ctx, { ...asked, facets: { tag: [] }, countFacets: ['letter.first'] })).facets),
    ).toEqual([['letter.first']]);
  });

  it('find the facets whose names begin with what is asked for', async () => {
    const { facets } = await page(t.ctx, { countFacets: ['letter.*'], facets: { tag: ['kitchen'] } });
    expect(counted(facets)).toEqual([
      ['letter.first', 'K 1'],
      ['letter.last', 'e 1'],
    ]);
  });

  it('tell the lowest and the highest price, whatever the price filter', async () => {
    const range = async (request: Counting) =>
      (await page(t.ctx, { countFacets: ['tag'], prices: EUROS, ...request })).priceRange;
    expect(await range({})).toEqual({ min: 500, max: 2010 });
    expect(await range({ facets: { tag: ['green'] } })).toEqual({ min: 700, max: 2010 });
    expect(await range({ text: 'leaf', ranges: { price: { max: 600 } } })).toEqual({ min: 500, max: 710 });
    expect(await range({ facets: { tag: ['kitchen'] } })).toBeNull();
    expect(await range({ prices: { ...EUROS, currency: 'XXX' } })).toBeNull();
  });

  it('come in the one statement of the page', async () => {
    const request = { facets: { tag: ['green'] }, text: 'leaf', countFacets: ['tag', 'letter.*'], prices: EUROS };
    expect(await t.statements(() => page(t.ctx, request))).toHaveLength(1);
  });
});

const note = fc.record({
  title: fc.constantFrom('Aa', 'Ab', 'Ba', 'Bb'),
  body: fc.constantFrom('leaf', 'root', 'leaf and root'),
  price: fc.constantFrom(null, 100, 200, 300),
  tags: fc.subarray(['x', 'y', 'z']),
});

describe('counts of a changing index', () => {
  it('are those of its documents', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(note, { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(11), fc.constantFrom('delete', 'Cc', 'Aa')), { maxLength: 6 }),
        fc.record({
          tag: fc.subarray(['x', 'y']),
          first: fc.subarray(['A', 'C']),
          text: fc.constantFrom(undefined, 'leaf'),
        }),
        async (notes, changes, { tag, first, text }) => {
          const ctx = await t.newTenant();
          const service = t.get(Notes);
          const left = new Map((await service.write(ctx, ...notes)).map((each) => [each.id, { ...each }]));
          await index(ctx);
          for (const [position, change] of changes) {
            const id = [...left.keys()][position];
            if (id === undefined) continue;
            const before = left.get(id);
            if (change === 'delete') {
              await service.delete(ctx, id);
              left.delete(id);
            } else if (before) {
              await service.rename(ctx, id, change);
              left.set(id, { ...before, title: change });
            }
            await index(ctx);
          }

          const filters = { tag, 'letter.first': first };
          const facets = Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0));
          const answer = await page(ctx, {
            facets,
            countFacets: ['tag', 'letter.first'],
            ...(text !== undefined && { text }),
          });

          const valuesOf = (each: { tags: readonly string[]; title: string }) => ({
            tag: each.tags,
            'letter.first': [each.title.slice(0, 1)],
          });
          for (const name of ['tag', 'letter.first'] as const) {
            const expected = new Map<string, number>();
            for (const each of left.values()) {
              if (text !== undefined && !each.body.includes(text)) continue;
              const values = valuesOf(each);
              const others = Object.entries(filters).filter(([other, wanted]) => other !== name && wanted.length > 0);
              if (
                !others.every(([other, wanted]) => values[other as typeof name].some((value) => wanted.includes(value)))
              )
                continue;
              for (const value of values[name]) expected.set(value, (expected.get(value) ?? 0) + 1);
            }
            const actual = answer.facets.find((facet) => facet.name === name)?.values ?? [];
            expect(new Map(actual.map(({ value, count }) => [value, count]))).toEqual(expected);
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  it('are right when several index at once', async () => {
    const notes = Array.from({ length: 350 }, (_, n) => ({
      title: `Note ${n % 5}`,
      tags: ['all', `five ${n % 5}`, `nine ${n % 9}`],
    }));
    await t.get(Notes).write(t.ctx, ...notes);
    await t.get(EventDelivery).drain();
    const [indexer, source] = [t.get(Indexer), t.get(NoteSource)];
    const work = async () => {
      while ((await indexer.indexBatch(t.ctx, source)) > 0);
    };
    await Promise.all([work(), work(), work()]);
    await t.get(ReadModels).refresh(t.ctx);

    const [all, filtered] = await Promise.all([
      page(t.ctx, { countFacets: ['tag'] }),
      page(t.ctx, { countFacets: ['tag'], text: 'note' }),
    ]);
    expect(all.facets[0]?.values[0]).toEqual({ value: 'all', label: 'all', count: 350 });
    expect(all.facets[0]?.values.filter(({ value }) => value.startsWith('five')).map(({ count }) => count)).toEqual(
      Array.from({ length: 5 }, () => 70),
    );
    expect(filtered.facets).toEqual(all.facets);
  });
});
