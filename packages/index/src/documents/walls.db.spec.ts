import { ReadModels, type RequestContext } from '@rustok/core';
import { OutboxModule } from '@rustok/outbox';
import { moduleTest } from '@rustok/testing';
import { searchJson, suggestJson } from '../../test/demo/search-json.js';
import { NotesModule } from '../../test/demo/notes.module.js';
import { Notes } from '../../test/demo/notes.service.js';
import { IndexModule } from '../index.module.js';
import { MissedSearches } from '../misses/missed-searches.service.js';
import { PinService } from '../pins/pin.service.js';
import { SynonymService } from '../synonyms/synonym.service.js';

const t = moduleTest(NotesModule, OutboxModule, IndexModule);

const SEARCH = `SELECT title FROM index_search($1) WHERE id IS NOT NULL`;
const SUMMARY = `SELECT summary::text AS title FROM index_search($1) WHERE summary IS NOT NULL`;
const SUGGEST = `SELECT coalesce(title, word) AS title FROM index_suggest($1)`;
const GET = `SELECT title FROM index_get('notes', 'en', 'en', NULL, ARRAY['same'], NULL)`;
const TABLES = [
  'index_documents',
  'index_sorts',
  'index_prices',
  'index_facets',
  'index_facet_blocks',
  'index_vocabulary',
  'index_synonyms',
  'index_pins',
  'index_missed_searches',
  'index_generations',
  'index_dirty',
];

/** A search as `index_search` reads it. */
const search = (text: string | null, sort: string) => [searchJson({ text, sort, counts: ['tag'] })];
const suggestion = (text: string) => [suggestJson(text)];

async function appOf(ctx?: RequestContext) {
  const app = await t.as('rustok_app');
  if (ctx) await app.query(`SELECT set_config('rustok.tenant_id', $1, false)`, [ctx.tenant.id]);
  const titles = async (text: string, values: readonly unknown[] = []) =>
    (await app.query<{ title: string }>(text, [...values])).rows.map(({ title }) => title);
  return { app, titles };
}

beforeEach(async () => {
  await t
    .get(Notes)
    .write(t.ctx, { handle: 'same', title: 'apple', tags: ['ours'], price: 1 }, { title: 'note of apples' });
  await t
    .get(Notes)
    .write(t.otherTenant, { handle: 'same', title: 'pear', tags: ['theirs'], price: 2 }, { title: 'note of pears' });
  const theirs = { locale: 'en', source: 'notes', query: 'apple' };
  const [note] = (await t.superuser.query('SELECT id FROM notes_notes WHERE tenant_id = $1', [t.ctx.tenant.id]))
    .rows as { id: string }[];
  await t.get(PinService).create(t.otherTenant, { ...theirs, hidden: [note?.id ?? ''] });
  await t.get(SynonymService).create(t.otherTenant, { locale: 'en', words: ['apple', 'note'] });
  await t.get(ReadModels).search(t.otherTenant, { source: 'notes', text: 'plum', limit: 1 });
  await t.get(MissedSearches).write();
  await t.deliver();
});

describe('the search functions', () => {
  it('answer nothing without a tenant, whichever way the setting is missing', async () => {
    const { app, titles } = await appOf();
    const ask = async () => [
      await titles(SEARCH, search('apple', 'relevance')),
      await titles(SEARCH, search(null, 'id')),
      await titles(SUMMARY, search(null, 'id')),
      await titles(SUGGEST, suggestion('app')),
      await titles(GET),
    ];
    const nothing = [[], [], [], [], []];

    expect(await ask()).toEqual(nothing);
    await app.query(`SELECT set_config('rustok.tenant_id', '', false)`);
    expect(await ask()).toEqual(nothing);
    await app.query(`BEGIN; SELECT set_config('rustok.tenant_id', '${t.ctx.tenant.id}', true); COMMIT`);
    expect(await ask()).toEqual(nothing);
  });

  it("answer with the session's tenant alone when row-level security is gone", async () => {
    for (const table of TABLES) await t.superuser.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    try {
      const ours = await appOf(t.ctx);
      const theirs = await appOf(t.otherTenant);
      expect(await ours.titles('SELECT DISTINCT title FROM index_documents')).toContain('pear');

      expect(await ours.titles(SEARCH, search('apple or pear', 'relevance'))).toEqual(['apple', 'note of apples']);
      expect(await theirs.titles(SEARCH, search(null, 'title'))).toEqual(['note of pears', 'pear']);
      expect(await theirs.titles(SEARCH, search('note', 'title'))).toEqual(['note of pears']);
      expect(await ours.titles(GET)).toEqual(['apple']);

      // Neither their words, nor their counts, synonyms and pins.
      expect(await ours.titles(SEARCH, search('apple', 'relevance'))).toEqual(['apple', 'note of apples']);
      expect(await ours.titles(SEARCH, search('paer', 'relevance'))).toEqual([]);
      expect(await ours.titles(SUGGEST, suggestion('pea'))).toEqual([]);
      expect(await theirs.titles(SUGGEST, suggestion('pea'))).toContain('pear');
      const [counts] = await ours.titles(SUMMARY, search(null, 'id'));
      expect(JSON.parse(counts ?? '')).toMatchObject({
        facets: [{ name: 'tag', values: [{ value: 'ours', label: 'ours', count: 1 }] }],
        total: 2,
      });
    } finally {
      for (const table of TABLES) await t.superuser.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    }
  });

  it('may be called by the application alone', async () => {
    const { rows } = await t.superuser.query<{ name: string; caller: string }>(
      `SELECT p.proname AS name, r.rolname AS caller FROM pg_proc p, pg_roles r
        WHERE p.pronamespace = 'rustok'::regnamespace AND p.prosecdef
          AND r.rolname IN ('rustok_owner', 'rustok_app', 'rustok_system') AND has_function_privilege(r.oid, p.oid, 'EXECUTE')
        ORDER BY 1, 2`,
    );
    expect(rows).toEqual(
      ['index_analyze', 'index_get', 'index_search', 'index_suggest'].map((name) => ({ name, caller: 'rustok_app' })),
    );
  });
});

describe('the policy', () => {
  it('shows a statement that forgets the tenant only the own rows', async () => {
    const { titles, app } = await appOf(t.ctx);
    expect(await titles('SELECT title FROM index_documents ORDER BY title')).toEqual(['apple', 'note of apples']);

    for (const table of TABLES) {
      const { rows } = await app.query(`SELECT DISTINCT tenant_id FROM ${table} WHERE tenant_id <> $1`, [
        t.ctx.tenant.id,
      ]);
      expect(rows).toEqual([]);
    }
    const stranger = await appOf();
    for (const table of TABLES) expect((await stranger.app.query(`SELECT FROM ${table}`)).rowCount).toBe(0);
  });

  it("lets no statement write another tenant's rows", async () => {
    const { app } = await appOf(t.ctx);
    const forged = app.query(
      `INSERT INTO index_dirty (tenant_id, source, id) VALUES ($1, 'notes', gen_random_uuid())`,
      [t.otherTenant.tenant.id],
    );
    await expect(forged).rejects.toThrow('row-level security');
    const { rowCount } = await app.query('DELETE FROM index_documents');
    expect(rowCount).toBe(2);
    expect(await (await appOf(t.otherTenant)).titles(GET)).toEqual(['pear']);
  });
});
