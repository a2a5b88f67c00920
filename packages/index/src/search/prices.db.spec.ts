import { ReadModels, type SearchRequest } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { DOLLARS, EUROS } from '../../test/demo/note.read-model.js';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes } from '../../test/demo/notes.service.js';
import { IndexModule } from '../index.module.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);

async function found(request: Omit<SearchRequest, 'source' | 'limit'>): Promise<unknown[]> {
  const { hits } = await t.get(ReadModels).search(t.ctx, { source: 'notes', limit: 100, ...request });
  return hits.map(({ body }) => body.handle);
}

const priced = { sort: { key: 'price' }, prices: EUROS };

describe('a list in a price context', () => {
  let ids: readonly string[];
  beforeEach(async () => {
    const notes = await t
      .get(Notes)
      .write(
        t.ctx,
        { handle: 'dear', title: 'tea', price: 900 },
        { handle: 'none', title: 'tea' },
        { handle: 'cheap', title: 'tea', price: 100 },
        { handle: 'free', title: 'milk' },
      );
    ids = notes.map(({ id }) => id);
    await t.get(Notes).write(t.otherTenant, { title: 'tea', price: 1 });
    await t.deliver();
  });

  it('is sorted by its prices; what is not sold comes last, whichever way', async () => {
    expect(await found(priced)).toEqual(['cheap', 'dear', 'none', 'free']);
    expect(await found({ ...priced, sort: { key: 'price', reverse: true } })).toEqual([
      'dear',
      'cheap',
      'free',
      'none',
    ]);
    expect(await found({ ...priced, text: 'tea' })).toEqual(['cheap', 'dear', 'none']);
  });

  it('has what is sold in the range, from its lowest to its highest price', async () => {
    expect(await found({ ...priced, ranges: { price: { min: 105, max: 895 } } })).toEqual(['cheap']);
    expect(await found({ prices: EUROS, ranges: { price: { min: 111 } } })).toEqual(['dear']);
    expect(await found({ prices: DOLLARS, ranges: { price: { min: 0, max: 200 } } })).toEqual(['cheap']);
    expect(await found({ ranges: { price: { min: 111 } } })).toEqual(['dear']);
  });

  it('comes with the prices of its context, in one statement', async () => {
    const models = t.get(ReadModels);
    const prices = async (context: typeof EUROS) =>
      (await models.search(t.ctx, { source: 'notes', limit: 9, prices: context })).hits.map(({ price }) => price);
    expect(await prices(EUROS)).toEqual([{ from: '900 EUR' }, null, { from: '100 EUR' }, null]);
    expect(await prices(DOLLARS)).toEqual([{ from: '1800 USD' }, null, { from: '200 USD' }, null]);
    expect(await prices({ ...DOLLARS, minQuantity: 1 })).toEqual([null, null, null, null]);
    expect(await t.statements(() => prices(EUROS))).toHaveLength(1);

    const detail = () => models.byKey(t.ctx, 'notes', 'dear', { prices: EUROS });
    expect((await detail())?.price).toEqual({ from: '900 EUR' });
    expect(await t.statements(detail)).toHaveLength(1);
    expect((await models.byId(t.ctx, 'notes', ids, { prices: EUROS })).get(ids[2] ?? '')?.price).toEqual({
      from: '100 EUR',
    });
    expect((await models.byKey(t.ctx, 'notes', 'dear'))?.price).toBeNull();
  });

  it('refuses the cursor of another context', async () => {
    const { hits } = await t.get(ReadModels).search(t.ctx, { source: 'notes', limit: 1, ...priced });
    const after = hits[0]?.cursor ?? '';
    expect(await found({ ...priced, after })).toHaveLength(3);
    await expect(found({ ...priced, prices: DOLLARS, after })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });

  it('follows a price that is gone', async () => {
    await t.get(Notes).delete(t.ctx, ids[0] ?? '');
    await t.deliver();
    expect(await found(priced)).toEqual(['cheap', 'none', 'free']);
    const { rows } = await t.superuser.query('SELECT FROM index_prices WHERE id = $1', [ids[0]]);
    expect(rows).toEqual([]);
  });
});
