import { PermissionSet, ReadModels, RequestContext, type Permission, type SearchRequest } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { allPages } from '../../test/demo/all-pages.js';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes } from '../../test/demo/notes.service.js';
import { IndexModule } from '../index.module.js';
import { PinService } from './pin.service.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);

const search = (request: Partial<SearchRequest>) =>
  t.get(ReadModels).search(t.ctx, { source: 'notes', limit: 100, withCount: true, ...request });

async function found(request: Partial<SearchRequest>): Promise<unknown[]> {
  return (await search(request)).hits.map(({ body }) => body.handle);
}

describe('pins', () => {
  let ids: Readonly<Record<string, string>>;
  beforeEach(async () => {
    const notes = await t.get(Notes).write(
      t.ctx,
      ...['tea one', 'tea two', 'tea three', 'kettle', 'cup'].map((title) => ({
        handle: title,
        title,
        tags: [title],
      })),
    );
    ids = Object.fromEntries(notes.map(({ id, handle }) => [handle, id]));
    await t.deliver();
  });
  const pin = (query: string, pinned: readonly string[], hidden: readonly string[] = []) => {
    const idsOf = (handles: readonly string[]) => handles.map((handle) => ids[handle] ?? '');
    return t
      .get(PinService)
      .create(t.ctx, { locale: 'en', source: 'notes', query, pinned: idsOf(pinned), hidden: idsOf(hidden) });
  };

  it('come first, in their order, whether they have the words or not; hidden ones never', async () => {
    await pin('Teas', ['kettle', 'tea three'], ['tea one']);
    const page = await search({ text: 'tea' });
    expect(page.hits.map(({ body }) => body.handle)).toEqual(['kettle', 'tea three', 'tea two']);
    expect(page.totalCount).toBe(3);
    expect(await found({ text: 'tea', sort: { key: 'title' } })).toEqual(['kettle', 'tea three', 'tea two']);
    expect(await found({ text: 'tea', facets: { tag: ['kettle', 'tea two'] } })).toEqual(['kettle', 'tea two']);
    expect(await found({ text: 'tea one' })).toEqual(['tea one']);
    expect(await t.statements(() => search({ text: 'tea' }))).toHaveLength(1);
  });

  it('are found by a query that finds nothing else', async () => {
    await pin('the', ['cup']);
    await pin('zzz', ['kettle']);
    expect(await found({ text: 'the' })).toEqual(['cup']);
    expect(await found({ text: 'zzz' })).toEqual(['kettle']);
  });

  it('keep pages whole, forward and backward', async () => {
    await pin('tea', ['cup', 'kettle'], ['tea two']);
    const models = t.get(ReadModels);
    for (const reverse of [false, true]) {
      const request = { source: 'notes', text: 'tea', sort: { key: 'relevance', reverse }, limit: 1 };
      const whole = (await models.search(t.ctx, { ...request, limit: 100 })).hits.map(({ id }) => id);
      const forward = await allPages(models, t.ctx, request);
      const backward = await allPages(models, t.ctx, { ...request, before: forward.at(-1)?.cursor ?? '' }, 'backward');
      expect(whole).toHaveLength(4);
      expect(forward.map(({ id }) => id)).toEqual(whole);
      expect(backward.map(({ id }) => id)).toEqual(whole.slice(0, -1));
    }
  });

  it('are kept by staff: one for each query in whatever form, at its version', async () => {
    const { id } = await pin('tea', ['cup']);
    await expect(pin('Teas', ['kettle'])).rejects.toMatchObject({ code: 'SEARCH_PIN_TAKEN' });
    await expect(
      t.get(PinService).create(t.ctx, { locale: 'en', source: 'others', query: 'tea' }),
    ).rejects.toMatchObject({ code: 'SEARCH_SOURCE_UNKNOWN' });

    const change = `mutation ($id: ID!, $pinned: [ID!]!) {
      searchPinUpdate(input: { id: $id, version: 1, pinned: $pinned }) { pin { version pinned query } userErrors { code } } }`;
    const pinned = [ids.kettle];
    expect((await t.graphql(change, { id, pinned })).data?.searchPinUpdate).toMatchObject({
      pin: { version: 2, pinned, query: 'tea' },
    });
    expect((await t.graphql(change, { id, pinned })).data?.searchPinUpdate).toMatchObject({
      userErrors: [{ code: 'CONFLICT' }],
    });
    expect((await t.graphql('{ searchPins(locale: "en") { nodes { id source } } }')).data?.searchPins).toEqual({
      nodes: [{ id, source: 'notes' }],
    });
    await t.get(PinService).delete(t.ctx, { id, version: 2 });
    expect(await found({ text: 'tea' })).toHaveLength(3);
  });

  it.each<[Permission, number]>([
    ['search:read', 1],
    ['search:update', 0],
  ])('tell who has %s of %i changes of somebody else', async (permission, count) => {
    const { id } = await pin('tea', ['cup']);
    await t.get(PinService).update(t.ctx, { id, version: 1, pinned: [] });

    const ctx = new RequestContext({ ...t.ctx, permissions: new PermissionSet([permission]) });
    await expect(t.get(PinService).update(ctx, { id, version: 1, hidden: [] })).rejects.toMatchObject({
      conflict: { currentVersion: 2, changes: { length: count } },
    });
  });

  it('of another tenant change nothing', async () => {
    await t
      .get(PinService)
      .create(t.otherTenant, { locale: 'en', source: 'notes', query: 'tea', hidden: Object.values(ids) });
    expect(await found({ text: 'tea' })).toHaveLength(3);
  });
});
