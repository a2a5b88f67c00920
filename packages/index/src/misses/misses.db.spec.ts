import { ReadModels, type SearchRequest } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes } from '../../test/demo/notes.service.js';
import { IndexModule } from '../index.module.js';
import { MissedSearches } from './missed-searches.service.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);

const search = (request: Partial<SearchRequest>, ctx = t.ctx) =>
  t.get(ReadModels).search(ctx, { source: 'notes', limit: 10, ...request });

async function misses(ctx = t.ctx) {
  await t.get(MissedSearches).write();
  const list = await t.get(MissedSearches).list(ctx, { first: 100 });
  return list.map(({ locale, query, count }) => `${locale} ${query} ${count}`);
}

describe('missed searches', () => {
  beforeEach(async () => {
    await t.get(Notes).write(t.ctx, { title: 'tea', tags: ['a'] });
    await t.deliver();
  });

  it('are counted in one form, the most frequent first', async () => {
    await search({ text: 'Coffee!' });
    for (const text of ['Cocoa', 'cocoa ', '"COCOA"']) await search({ text });
    await search({ text: 'unicorn' }, t.otherTenant);
    expect(await misses()).toEqual(['en cocoa 3', 'en coffee 1']);
    await search({ text: 'coffee' });
    expect(await misses()).toEqual(['en cocoa 3', 'en coffee 2']);
    expect(await misses(t.otherTenant)).toEqual(['en unicorn 1']);
  });

  it('are none of what is found, corrected, filtered, or a later page', async () => {
    const { hits } = await search({ text: 'tea' });
    await search({ text: 'teaa' });
    await search({ text: 'tea', facets: { tag: ['b'] } });
    await search({ text: 'cocoa', facets: { tag: ['b'] } });
    await search({ text: 'tea', after: hits[0]?.cursor ?? '' });
    await search({});
    expect(await misses()).toEqual([]);
  });

  it('cost the answer no statement', async () => {
    expect(await t.statements(() => search({ text: 'cocoa' }))).toHaveLength(1);
  });

  it('are the last thousand of each tenant', async () => {
    await t.superuser.query(
      `INSERT INTO index_missed_searches (tenant_id, locale, query, count, last_at)
       SELECT $1, 'en', 'old ' || n, 1, now() - interval '1 day' * n FROM generate_series(1, 1000) n`,
      [t.ctx.tenant.id],
    );
    await search({ text: 'cocoa' });
    await misses();
    const { rows } = await t.superuser.query<{ count: number; oldest: boolean }>(
      `SELECT count(*)::int AS count, bool_or(query = 'old 1000') AS oldest FROM index_missed_searches WHERE tenant_id = $1`,
      [t.ctx.tenant.id],
    );
    expect(rows).toEqual([{ count: 1000, oldest: false }]);
  });

  it('are told to staff who may read them', async () => {
    await search({ text: 'cocoa' });
    await misses();
    const list = '{ searchMisses(first: 5, locale: "en") { query count lastAt } }';
    expect((await t.graphql(list)).data?.searchMisses).toMatchObject([{ query: 'cocoa', count: 1 }]);
    expect((await t.graphql(list, {}, { as: 'anonymous' })).data?.searchMisses).toBeNull();
  });
});
