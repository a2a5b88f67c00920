import { moduleTest } from '@rustok/testing';
import { Note } from '../../test/notes/note.entity.js';
import { NoteCreated } from '../../test/notes/note.events.js';
import { NotesModule } from '../../test/notes/notes.module.js';
import { Conflict } from '../errors/domain-error.js';
import { TenantDb } from './tenant-db.js';
import type { WriteTransaction } from './write-transaction.js';

const t = moduleTest(NotesModule);

async function addNote(tx: WriteTransaction, title: string): Promise<void> {
  const { id } = await tx.insert(Note, { title, body: null, tags: [], fee: 0n, dueAt: null });
  await tx.emit(NoteCreated, { noteId: id });
}

describe('a part of a transaction that fails alone', () => {
  it('leaves no row, no event and no trace in the audit, and the rest is kept', async () => {
    await t.get(TenantDb).write(t.ctx, async (tx) => {
      await addNote(tx, 'first');
      await tx.savepoint(() => addNote(tx, 'second'));
      const third = tx.savepoint(async () => {
        await addNote(tx, 'third');
        await addNote(tx, 'first');
      });
      await expect(third).rejects.toMatchObject({ code: 'TITLE_TAKEN' });
      await addNote(tx, 'fourth');
    });

    const notes = await t.get(TenantDb).read(t.ctx, (tx) => tx.find(Note, {}, { order: { title: 'ASC' } }));
    expect(notes.map(({ title }) => title)).toEqual(['first', 'fourth', 'second']);
    expect(await t.events(NoteCreated)).toHaveLength(3);
    const { rows } = await t.superuser.query(
      'SELECT jsonb_array_length(changes->$1) AS count FROM sys_audit WHERE tenant_id = $2',
      ['rows', t.ctx.tenant.id],
    );
    expect(rows).toEqual([{ count: 3 }]);
  });

  it('may itself have parts', async () => {
    await t.get(TenantDb).write(t.ctx, async (tx) => {
      await tx.savepoint(async () => {
        await addNote(tx, 'kept');
        await expect(tx.savepoint(() => Promise.reject(new Conflict('NO', 'No.')))).rejects.toThrow('No.');
      });
    });

    expect(await t.events(NoteCreated)).toHaveLength(1);
  });

  it('takes with it what its parts kept, though one of them had failed', async () => {
    await t.get(TenantDb).write(t.ctx, async (tx) => {
      await addNote(tx, 'kept');
      const outer = tx.savepoint(async () => {
        await addNote(tx, 'first');
        await tx.savepoint(() => Promise.reject(new Conflict('NO', 'No.'))).catch(() => undefined);
        await tx.savepoint(() => addNote(tx, 'second'));
        throw new Conflict('ALL', 'Nothing of this.');
      });
      await expect(outer).rejects.toThrow('Nothing of this.');
    });

    const notes = await t.get(TenantDb).read(t.ctx, (tx) => tx.find(Note, {}));
    expect(notes.map(({ title }) => title)).toEqual(['kept']);
  });
});
