import { moduleTest } from '@rustok/testing';
import { Note } from '../../test/notes/note.entity.js';
import { NoteService } from '../../test/notes/note.service.js';
import { NotesModule } from '../../test/notes/notes.module.js';
import { TenantDb } from '../db/tenant-db.js';
import { isId } from '../ids/id.js';

const t = moduleTest(NotesModule);

const note = (title: string) => ({ title, body: null, tags: [], fee: 0n, dueAt: null });

async function auditRows(): Promise<Record<string, unknown>[]> {
  const { rows } = await t.superuser.query<Record<string, unknown>>(
    'SELECT * FROM sys_audit WHERE tenant_id = $1 ORDER BY created_at',
    [t.ctx.tenant.id],
  );
  return rows;
}

describe('the audit row of a transaction', () => {
  it('says who did what to which row, with before and after', async () => {
    const { id, version } = await t.get(NoteService).create(t.ctx, { title: 'tea' });
    await t.get(NoteService).rename(t.ctx, { id, version, title: 'coffee' });

    const [created, renamed] = await auditRows();
    expect(created).toMatchObject({
      actor_kind: 'operator',
      actor_id: 'operator',
      operation: 'spec',
      resource_type: 'notes_notes',
      resource_id: id,
      request_id: t.ctx.requestId,
      changes: { rows: [{ table: 'notes_notes', id, action: 'insert' }] },
    });
    expect(renamed).toMatchObject({
      changes: { rows: [{ table: 'notes_notes', id, action: 'update', diff: { title: ['tea', 'coffee'] } }] },
    });
    expect(isId(String(renamed?.id))).toBe(true);
  });

  it('tells numbers and times as they are stored', async () => {
    await t.get(TenantDb).write(t.ctx, async (tx) => {
      const row = await tx.insert(Note, note('tea'));
      await tx.update(row, 1, { fee: 2n ** 60n, dueAt: new Date(0), tags: ['a'] });
    });

    const [row] = await auditRows();
    expect(row).toMatchObject({
      changes: {
        rows: [
          {},
          { diff: { fee: ['0', String(2n ** 60n)], due_at: [null, '1970-01-01T00:00:00.000Z'], tags: [[], ['a']] } },
        ],
      },
    });
  });

  it('is one for a bulk change, with counts in the place of rows', async () => {
    await t.get(TenantDb).write(t.ctx, async (tx) => {
      const rows = await tx.insertMany(
        Note,
        Array.from({ length: 101 }, (_, number) => note(`note ${number}`)),
      );
      await tx.deleteMany(rows.slice(0, 2));
    });

    expect(await auditRows()).toMatchObject([
      { changes: { counts: { 'insert notes_notes': 101, 'delete notes_notes': 2 } } },
    ]);
  });

  it('is not written where nothing changed, nor where the change was undone', async () => {
    await t.get(TenantDb).write(t.ctx, (tx) => tx.find(Note));
    await t
      .get(TenantDb)
      .write(t.ctx, async (tx) => {
        await tx.insert(Note, note('tea'));
        throw new Error('no');
      })
      .catch(() => undefined);

    expect(await auditRows()).toEqual([]);
  });

  it('cannot be changed by requests', async () => {
    await t.get(NoteService).create(t.ctx, { title: 'tea' });

    for (const statement of [
      'UPDATE sys_audit SET operation = $1::text',
      'DELETE FROM sys_audit WHERE tenant_id = $1',
    ]) {
      const forged = t.get(TenantDb).write(t.ctx, (tx) => tx.query(statement));
      await expect(forged).rejects.toMatchObject({ driverError: { code: '42501' } });
    }
  });
});
