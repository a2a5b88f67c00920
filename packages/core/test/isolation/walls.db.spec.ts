import { moduleTest } from '@rustok/testing';
import { Conflict, NotFound, TenantDb, newId } from '../../src/index.js';
import { NoteComment } from '../notes/comment.entity.js';
import { Note } from '../notes/note.entity.js';
import { NoteService } from '../notes/note.service.js';
import { NotesModule } from '../notes/notes.module.js';

const t = moduleTest(NotesModule);

let mine: string;
let theirs: string;

/** Equal titles in both tenants, as two shops have equal handles. */
beforeEach(async () => {
  mine = (await t.get(NoteService).create(t.ctx, { title: 'tea', body: 'mine' })).id;
  theirs = (await t.get(NoteService).create(t.otherTenant, { title: 'tea', body: 'theirs' })).id;
});

describe('a row of another tenant', () => {
  behavesAsIfItDidNotExist();
});

describe('a row of another tenant, where row-level security is switched off', () => {
  beforeAll(() => switchRowLevelSecurity('DISABLE'));
  afterAll(() => switchRowLevelSecurity('ENABLE'));

  it('is bare: raw SQL that forgets the tenant sees it', async () => {
    expect(await bodiesWithoutWhere()).toEqual(expect.arrayContaining(['mine', 'theirs']));
  });

  behavesAsIfItDidNotExist();
});

describe('a row of another tenant, where the statement forgets the tenant', () => {
  it('is not read', async () => {
    expect(await bodiesWithoutWhere()).toEqual(['mine']);
    expect(await t.get(TenantDb).query(t.ctx, 'SELECT body FROM notes_notes WHERE $1::uuid IS NOT NULL')).toEqual([
      { body: 'mine' },
    ]);
  });

  it('is neither changed nor deleted', async () => {
    await t.get(TenantDb).write(t.ctx, async (tx) => {
      await tx.query(`UPDATE notes_notes SET body = 'changed' WHERE $1::uuid IS NOT NULL`);
      await tx.query('DELETE FROM notes_notes WHERE $1::uuid IS NOT NULL');
    });

    expect(await t.get(NoteService).get(t.otherTenant, theirs)).toMatchObject({ body: 'theirs' });
  });

  it('is not made', async () => {
    const forged = t
      .get(TenantDb)
      .write(t.ctx, (tx) =>
        tx.query('INSERT INTO notes_notes (tenant_id, id, title) SELECT $2, $3, $1::text', [
          t.otherTenant.tenant.id,
          newId(),
        ]),
      );

    await expect(forged).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('is not made of an own one', async () => {
    const moved = t
      .get(TenantDb)
      .write(t.ctx, (tx) =>
        tx.query('UPDATE notes_notes SET tenant_id = $2 WHERE tenant_id = $1', [t.otherTenant.tenant.id]),
      );

    await expect(moved).rejects.toMatchObject({ driverError: { code: '42501' } });
  });
});

describe('a session of rustok_app', () => {
  it('sees nothing before a tenant is set, and after a transaction that set one', async () => {
    const app = await t.as('rustok_app');
    const bodies = async () => (await app.query<{ body: string }>('SELECT body FROM notes_notes')).rows;

    expect(await bodies()).toEqual([]);
    await app.query('BEGIN');
    await app.query(`SELECT set_config('rustok.tenant_id', $1, true)`, [t.ctx.tenant.id]);
    expect(await bodies()).toEqual([{ body: 'mine' }]);
    await app.query('COMMIT');
    expect(await bodies()).toEqual([]);
  });

  it('sees nothing through COPY either', async () => {
    const app = await t.as('rustok_app');
    const { rowCount } = await app.query('CREATE TEMP TABLE copied AS TABLE notes_notes');

    expect(rowCount).toBe(0);
  });

  it('may not switch the walls off', async () => {
    const app = await t.as('rustok_app');

    for (const statement of [
      'ALTER TABLE notes_notes DISABLE ROW LEVEL SECURITY',
      'DROP POLICY tenant_isolation ON notes_notes',
      'TRUNCATE notes_notes',
      'CREATE TABLE rustok.mine ()',
      'DELETE FROM sys_audit',
      'SELECT * FROM sys_migrations',
    ]) {
      await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('a session of another role', () => {
  it('sees nothing as the owner: row-level security is forced', async () => {
    const owner = await t.as('rustok_owner');

    expect((await owner.query('SELECT * FROM notes_notes')).rows).toEqual([]);
  });

  it('is refused as the system, on a table that does not admit it', async () => {
    const system = await t.as('rustok_system');

    await expect(system.query('SELECT * FROM notes_notes')).rejects.toMatchObject({ code: '42501' });
    await expect(
      t.get(TenantDb).system('a spec', (sql) => sql.query('SELECT * FROM notes_notes')),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a foreign key', () => {
  it("does not accept another tenant's parent", async () => {
    await expect(t.get(NoteService).comment(t.ctx, theirs, 'hello')).rejects.toMatchObject({
      driverError: { code: '23503' },
    });
    await expect(t.get(NoteService).comment(t.ctx, mine, 'hello')).resolves.toMatchObject({ noteId: mine });
  });

  it("does not accept another tenant's parent from a superuser either", async () => {
    const insert = t.superuser.query(
      'INSERT INTO notes_comments (tenant_id, id, note_id, text) VALUES ($1, $2, $3, $4)',
      [t.ctx.tenant.id, newId(), theirs, 'hello'],
    );

    await expect(insert).rejects.toMatchObject({ code: '23503' });
  });
});

function behavesAsIfItDidNotExist(): void {
  it('is not found by the service', async () => {
    const notes = t.get(NoteService);

    await expect(notes.get(t.ctx, theirs)).rejects.toThrow(NotFound);
    expect(await notes.list(t.ctx)).toMatchObject([{ id: mine }]);
    expect(await notes.titles(t.ctx)).toEqual(['tea']);
    await expect(notes.rename(t.ctx, { id: theirs, version: 1, title: 'coffee' })).rejects.toThrow(NotFound);
  });

  it('is not found by whoever names its tenant in the query', async () => {
    const found = await t
      .get(TenantDb)
      .read(t.ctx, async (tx) => [
        await tx.findOne(Note, { tenantId: t.otherTenant.tenant.id, id: theirs }),
        await tx.find(Note, { tenantId: t.otherTenant.tenant.id, title: 'tea' }),
      ]);

    expect(found).toMatchObject([null, [{ id: mine }]]);
  });

  it('is not changed by whoever holds it', async () => {
    const stolen = await t.get(TenantDb).read(t.otherTenant, (tx) => tx.get(Note, theirs));
    const db = t.get(TenantDb);

    await expect(db.write(t.ctx, (tx) => tx.update(stolen, 1, { title: 'coffee' }))).rejects.toThrow(Conflict);
    await expect(
      db.write(t.ctx, (tx) => tx.updateMany([{ row: stolen, changes: { title: 'coffee' } }])),
    ).rejects.toThrow(Conflict);
    await expect(db.write(t.ctx, (tx) => tx.delete(stolen, 1))).rejects.toThrow(Conflict);
    await expect(db.write(t.ctx, (tx) => tx.deleteMany([stolen]))).rejects.toThrow(Conflict);
    expect(await t.get(NoteService).get(t.otherTenant, theirs)).toMatchObject({ title: 'tea', version: 1 });
  });

  it('is not made by whoever gives its tenant among the values', async () => {
    const foreign = { tenantId: t.otherTenant.tenant.id } as object;
    const db = t.get(TenantDb);

    await expect(
      db.write(t.ctx, (tx) => tx.insert(Note, { title: 'x', body: null, tags: [], fee: 0n, dueAt: null, ...foreign })),
    ).rejects.toThrow(TypeError);
    await expect(
      db.write(t.ctx, async (tx) => tx.update(await tx.get(Note, mine), 1, { title: 'x', ...foreign })),
    ).rejects.toThrow(TypeError);
    expect(await t.get(NoteService).list(t.otherTenant)).toMatchObject([{ id: theirs, title: 'tea' }]);
  });

  it('is not found by GraphQL', async () => {
    const query = 'query ($id: ID!) { note(id: $id) { body } adminNotes { id } }';

    expect(await t.graphql(query, { id: theirs })).toEqual({ data: { note: null, adminNotes: [{ id: mine }] } });
  });

  it('is not found by REST', async () => {
    expect((await t.http(`/api/v1/notes/${theirs}`)).status).toBe(404);
    expect((await t.http(`/api/v1/notes/${mine}`)).status).toBe(200);
  });

  it('keeps its children', async () => {
    await t.get(NoteService).comment(t.otherTenant, theirs, 'hello');

    const comments = await t.get(TenantDb).read(t.ctx, (tx) => tx.find(NoteComment, { noteId: theirs }));

    expect(comments).toEqual([]);
  });
}

/** Past the first wall: `$1` is bound and compared with nothing. */
async function bodiesWithoutWhere(): Promise<string[]> {
  return t.get(TenantDb).read(t.ctx, async (tx) => {
    const rows = await tx.query<{ body: string }>('SELECT body FROM notes_notes WHERE $1::uuid IS NOT NULL');
    return rows.map(({ body }) => body);
  });
}

async function switchRowLevelSecurity(to: 'ENABLE' | 'DISABLE'): Promise<void> {
  for (const table of ['notes_notes', 'notes_comments', 'sys_audit', 'sys_aggregate_sequences']) {
    await t.superuser.query(`ALTER TABLE ${table} ${to} ROW LEVEL SECURITY`);
  }
}
