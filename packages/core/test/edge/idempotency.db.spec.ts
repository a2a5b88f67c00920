import { moduleTest } from '@rustok/testing';
import { NoteCreated } from '../notes/note.events.js';
import { NoteService } from '../notes/note.service.js';
import { NotesModule } from '../notes/notes.module.js';

const t = moduleTest(NotesModule);

const CREATE = `mutation ($input: NoteCreateInput!) {
  noteCreate(input: $input) { note { id title version } userErrors { code } }
}`;

const create = (title: string, idempotencyKey?: string) =>
  t.graphql(CREATE, { input: { title, ...(idempotencyKey !== undefined && { idempotencyKey }) } });
const post = (body: object, key: string, ctx = t.ctx) =>
  t.http('/api/v1/notes', { method: 'POST', body, tenant: ctx, headers: { 'idempotency-key': key } });
const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;
const titles = () => t.get(NoteService).titles(t.ctx);

describe('a request with an idempotency key', () => {
  it('is carried out once, and answered as before: GraphQL', async () => {
    const first = await create('tea', 'key-1');
    const second = await create('tea', 'key-1');

    expect(first).toMatchObject({ data: { noteCreate: { note: { title: 'tea', version: 1 }, userErrors: [] } } });
    expect(second).toEqual(first);
    expect(await titles()).toEqual(['tea']);
    expect(await t.events(NoteCreated)).toHaveLength(1);
  });

  it('is carried out once, and answered as before: REST', async () => {
    const first = await post({ title: 'tea', body: null }, 'key-1');
    const second = await post({ body: null, title: 'tea' }, 'key-1');

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await second.text()).toBe(await first.text());
    expect(await titles()).toEqual(['tea']);
  });

  it('is refused where the key was used for something else', async () => {
    await post({ title: 'tea' }, 'key-1');
    await create('tea 2', 'key-1');

    const refused = await post({ title: 'coffee' }, 'key-1');
    expect([refused.status, await codeOf(refused)]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect(await create('coffee', 'key-1')).toMatchObject({
      data: { noteCreate: { note: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] } },
    });
    expect(await titles()).toEqual(['tea', 'tea 2']);
  });

  it('shares its key with no other tenant', async () => {
    expect((await post({ title: 'tea' }, 'key-1')).status).toBe(201);
    expect((await post({ title: 'coffee' }, 'key-1', t.otherTenant)).status).toBe(201);
  });

  it('may be sent again when it failed: a failure keeps nothing', async () => {
    await create('tea');
    expect(await create('tea', 'key-1')).toMatchObject({
      data: { noteCreate: { userErrors: [{ code: expect.stringContaining('TAKEN') }] } },
    });

    expect(await create('coffee', 'key-1')).toMatchObject({ data: { noteCreate: { userErrors: [] } } });
  });

  it.each([[''], ['a b'], ['x'.repeat(256)]])('is refused where the key is none: %s', async (key) => {
    expect(await create('tea', key)).toMatchObject({ data: { noteCreate: { note: null } } });
    expect(await titles()).toEqual([]);
  });

  it('has one effect however often it comes at the same time, and one answer or none', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => post({ title: 'tea' }, 'key-1')));

    const bodies = await Promise.all(answers.map(async (each) => [each.status, await each.json()] as const));
    const created = bodies.filter(([status]) => status === 201);
    const refused = bodies.filter(([status]) => status !== 201);
    expect(created.length).toBeGreaterThan(0);
    expect(new Set(created.map(([, body]) => JSON.stringify(body))).size).toBe(1);
    for (const [status, body] of refused) {
      expect([status, body]).toEqual([409, expect.objectContaining({ code: 'IDEMPOTENCY_KEY_IN_FLIGHT' })]);
    }
    expect(await titles()).toEqual(['tea']);
    expect(await t.events(NoteCreated)).toHaveLength(1);
  });
});

describe('a key', () => {
  const age = () =>
    t.superuser.query(`UPDATE sys_idempotency SET created_at = now() - interval '25 hours' WHERE tenant_id = $1`, [
      t.ctx.tenant.id,
    ]);
  const keys = async () => {
    const { rows } = await t.superuser.query<{ key: string }>(
      'SELECT key FROM sys_idempotency WHERE tenant_id = $1 ORDER BY key',
      [t.ctx.tenant.id],
    );
    return rows.map(({ key }) => key);
  };

  it('is free again after a day, and goes when others come', async () => {
    for (const key of ['a', 'b', 'c']) await create(`tea ${key}`, key);
    await age();

    expect(await create('coffee', 'a')).toMatchObject({ data: { noteCreate: { note: { title: 'coffee' } } } });
    expect(await keys()).toEqual(['a']);
  });

  it('costs three statements', async () => {
    const plain = await t.statements(() => create('tea'));
    const keyed = await t.statements(() => create('coffee', 'key'));

    expect(keyed.length - plain.length).toBe(3);
  });
});
