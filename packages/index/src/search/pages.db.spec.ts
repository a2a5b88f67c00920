import fc from 'fast-check';
import { EventDelivery, ReadModels, type SearchRequest } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { allPages } from '../../test/demo/all-pages.js';
import { EUROS } from '../../test/demo/note.read-model.js';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes } from '../../test/demo/notes.service.js';
import { IndexModule } from '../index.module.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);

/** Few different values, so that most of them are equal. */
const note = fc.record({
  title: fc.constantFrom('Ähre', 'Aster', 'ästhetik', 'Ель', 'ёлка', 'zebra', ''),
  body: fc.constantFrom('leaf', 'leaf leaf', 'leaf and root'),
  price: fc.constantFrom(null, 0, -1, 7, 7, 900),
  tags: fc.constantFrom(['a'], ['b'], ['a', 'b']),
});

const requests: readonly Omit<SearchRequest, 'limit' | 'source'>[] = [
  {},
  { sort: { key: 'title' } },
  { sort: { key: 'price' } },
  { sort: { key: 'createdAt' } },
  { text: 'leaf' },
  { text: 'leaf', sort: { key: 'price' } },
  { facets: { tag: ['a'] }, sort: { key: 'title' } },
  { ranges: { price: { min: 0 } }, sort: { key: 'title' } },
  { ranges: { price: { min: 0 } }, sort: { key: 'price' } },
  { sort: { key: 'price' }, prices: EUROS },
  { sort: { key: 'price' }, prices: EUROS, text: 'leaf' },
  { sort: { key: 'price' }, prices: EUROS, facets: { tag: ['a'] }, ranges: { price: { max: 8 } } },
];

describe('the pages of a list', () => {
  it('hold every document once and in order, whatever their size and direction', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(note, { minLength: 1, maxLength: 25 }),
        fc.constantFrom(...requests),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        async (notes, request, reverse, limit) => {
          const ctx = await t.newTenant();
          await t.get(Notes).write(ctx, ...notes);
          await t.get(EventDelivery).drain();
          await t.get(ReadModels).refresh(ctx);
          const models = t.get(ReadModels);
          const { key } = request.sort ?? { key: request.text === undefined ? 'id' : 'relevance' };
          const list = { ...request, source: 'notes', sort: { key, reverse } };

          const whole = (await models.search(ctx, { ...list, limit: 100 })).hits.map(({ id }) => id);
          const forward = await allPages(models, ctx, { ...list, limit });
          const last = forward.at(-1);
          const backward = last ? await allPages(models, ctx, { ...list, limit, before: last.cursor }, 'backward') : [];
          const turned = (await models.search(ctx, { ...list, sort: { key, reverse: !reverse }, limit: 100 })).hits;

          expect(new Set(whole).size).toBe(whole.length);
          expect(forward.map(({ id }) => id)).toEqual(whole);
          expect(backward.map(({ id }) => id)).toEqual(whole.slice(0, -1));
          // Whatever is not sold stays behind what is.
          if (!request.prices) expect(turned.map(({ id }) => id)).toEqual(whole.toReversed());
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it('stay where they are while documents come and go', async () => {
    const written = await t.get(Notes).write(t.ctx, ...['b', 'd', 'f', 'h'].map((title) => ({ title })));
    await t.deliver();
    const models = t.get(ReadModels);
    const titles = async (after?: string) => {
      const page = await models.search(t.ctx, {
        source: 'notes',
        sort: { key: 'title' },
        limit: 2,
        ...(after !== undefined && { after }),
      });
      return { titles: page.hits.map(({ body }) => body.title), last: page.hits.at(-1)?.cursor ?? '' };
    };
    const first = await titles();
    expect(first.titles).toEqual(['b', 'd']);

    await t.get(Notes).write(t.ctx, { title: 'a' }, { title: 'e' });
    await t.get(Notes).delete(t.ctx, written[1]?.id ?? '');
    await t.deliver();

    expect((await titles(first.last)).titles).toEqual(['e', 'f']);
  });
});
