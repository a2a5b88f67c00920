import { ReadModels } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { IndexModule } from '../src/index.js';
import { Notes, NotesModule } from './demo/notes.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);

describe('a written note', () => {
  it('is found by id, by key and by its words', async () => {
    const [note] = await t.get(Notes).write(t.ctx, { handle: 'green', title: 'Green teas', tags: ['tea'], price: 5 });
    await t.deliver();
    await t.get(ReadModels).refresh(t.ctx);
    const models = t.get(ReadModels);
    const id = note?.id ?? '';
    expect(await models.byId(t.ctx, 'notes', [id])).toEqual(
      new Map([[id, expect.objectContaining({ body: expect.objectContaining({ handle: 'green' }) })]]),
    );
    expect(await models.byKey(t.ctx, 'notes', 'green')).toMatchObject({ id });
    for (const text of ['green', 'tea', 'gre', 'green te']) {
      expect(await models.search(t.ctx, { source: 'notes', text, limit: 10, withCount: true })).toMatchObject({
        hits: [{ id }],
        totalCount: 1,
      });
    }
    expect(
      await models.search(t.ctx, {
        source: 'notes',
        facets: { tag: ['tea'] },
        ranges: { price: { min: 5 } },
        sort: { key: 'price' },
        limit: 10,
      }),
    ).toMatchObject({ hits: [{ id }], totalCount: null });
    expect((await models.search(t.otherTenant, { source: 'notes', limit: 10 })).hits).toEqual([]);
  });
});
