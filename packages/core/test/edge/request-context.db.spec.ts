import { moduleTest } from '@rustok/testing';
import { ContextFactory, type RequestFacts } from '../../src/index.js';
import { NoteService } from '../notes/note.service.js';
import { NotesModule } from '../notes/notes.module.js';

const t = moduleTest(NotesModule);

async function contextOf(url: string, headers: Readonly<Record<string, string>>, locales: readonly string[] = []) {
  const { tenant } = await t.newTenant({ locales });
  const all: Readonly<Record<string, string>> = { 'x-tenant-id': tenant.id, ...headers };
  const request: RequestFacts = { method: 'GET', url, header: (name) => all[name] };
  return t.get(ContextFactory).ofRequest(request);
}

describe("a request's locale", () => {
  it('is what ?lang= says, before Accept-Language, in the languages of the tenant', async () => {
    const headers = { 'accept-language': 'ru' };

    expect((await contextOf('/?lang=de', headers, ['de', 'ru'])).locale).toBe('de');
    expect((await contextOf('/?lang=de-AT', headers, ['de', 'ru'])).locale).toBe('de');
    expect((await contextOf('/?lang=fr', headers, ['de', 'ru'])).locale).toBe('en');
    expect((await contextOf('/', headers, ['de', 'ru'])).locale).toBe('ru');
    expect((await contextOf('/', headers)).locale).toBe('en');
  });

  it('is refused when it is none', async () => {
    for (const lang of ['', '../../etc', 'e'.repeat(1000), "en'--"]) {
      await expect(contextOf(`/?lang=${encodeURIComponent(lang)}`, {})).rejects.toMatchObject({
        code: 'LOCALE_INVALID',
      });
    }
  });
});

describe("a request's id", () => {
  it('is taken from the caller when it is a decent one, and made otherwise', async () => {
    expect((await contextOf('/', { 'x-request-id': 'shop-1.a:b_C' })).requestId).toBe('shop-1.a:b_C');
    for (const id of ['', 'a b', 'a\nb', 'x'.repeat(101)]) {
      expect((await contextOf('/', { 'x-request-id': id })).requestId).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('stands in the audit, with the operation', async () => {
    await t.http('/api/v1/notes?a=b', { body: { title: 'tea' }, headers: { 'x-request-id': 'request-1' } });

    const { rows } = await t.superuser.query(
      'SELECT request_id, operation, actor_kind FROM sys_audit WHERE tenant_id = $1',
      [t.ctx.tenant.id],
    );
    expect(rows).toEqual([{ request_id: 'request-1', operation: 'POST /api/v1/notes', actor_kind: 'operator' }]);
  });
});

describe('a loader', () => {
  it('loads all that is asked for in one tick by one call, once, and null for what is not there', async () => {
    const calls: (readonly string[])[] = [];
    const titles = async (_: unknown, ids: readonly string[]) => {
      calls.push(ids);
      return new Map(ids.filter((id) => id !== 'c').map((id) => [id, `note ${id}`]));
    };

    const loaded = await Promise.all(['a', 'b', 'a', 'c'].map((id) => t.ctx.load(titles, id)));

    expect(loaded).toEqual(['note a', 'note b', 'note a', null]);
    expect(calls).toEqual([['a', 'b', 'c']]);
  });
});

describe('one GraphQL request', () => {
  it('is one tenant, one actor and one lookup, however many operations it holds', async () => {
    await t.get(NoteService).create(t.ctx, { title: 'tea' });
    const statements = await t.statements(() => t.graphql('{ a: adminNotes { id } b: adminNotes { id } }'));

    expect(statements).toHaveLength(2);
  });
});
