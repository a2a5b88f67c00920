import { moduleTest } from '@rustok/testing';
import { NoteComment } from '../../test/notes/comment.entity.js';
import { Note } from '../../test/notes/note.entity.js';
import { NotesModule } from '../../test/notes/notes.module.js';
import { Conflict, Invalid, NotFound } from '../errors/domain-error.js';
import { newId } from '../ids/id.js';
import type { RequestContext } from '../context/request-context.js';
import { TenantDb } from './tenant-db.js';

const t = moduleTest(NotesModule);

const note = (title: string) => ({ title, body: null, tags: [], fee: 0n, dueAt: null });
const insert = (title: string, ctx: RequestContext = t.ctx) =>
  t.get(TenantDb).write(ctx, (tx) => tx.insert(Note, note(title)));
const stored = () => t.get(TenantDb).read(t.ctx, (tx) => tx.find(Note, {}, { order: { title: 'ASC' } }));

describe('an inserted row', () => {
  it('comes back as it was given, with what the platform fills in', async () => {
    const values = {
      title: `"quoted" \\ 'text' 茶 🍵 $1`,
      body: 'two\nlines',
      tags: ['a,b', '{c}', '"', ''],
      fee: 2n ** 63n - 1n,
      dueAt: new Date('2026-11-20T10:00:00.123Z'),
    };

    const row = await t.get(TenantDb).write(t.ctx, (tx) => tx.insert(Note, values));

    expect(row).toBeInstanceOf(Note);
    expect(row).toMatchObject({ ...values, tenantId: t.ctx.tenant.id, version: 1 });
    expect(row.createdAt).toBeInstanceOf(Date);
    expect(await stored()).toEqual([row]);
  });

  it('keeps the id that it was given, and its place among others', async () => {
    const ids = Array.from({ length: 50 }, () => newId());

    const rows = await t.get(TenantDb).write(t.ctx, (tx) =>
      tx.insertMany(
        Note,
        ids.map((id) => ({ ...note(id), id })),
      ),
    );

    expect(rows.map(({ id }) => id)).toEqual(ids);
  });

  it('is refused with properties that are no columns, and among rows of other columns', async () => {
    const { title: _, ...untitled } = note('');
    const db = t.get(TenantDb);

    await expect(db.write(t.ctx, (tx) => tx.insert(Note, { ...note('a'), titel: 'b' } as never))).rejects.toThrow(
      'no column for "titel"',
    );
    await expect(db.write(t.ctx, (tx) => tx.insertMany(Note, [note('a'), untitled as never]))).rejects.toThrow(
      'the same columns',
    );
    expect(await stored()).toEqual([]);
  });

  it("is refused as the module's own error when it violates a constraint", async () => {
    await insert('tea');

    await expect(insert('tea')).rejects.toMatchObject({ kind: 'Conflict', code: 'TITLE_TAKEN' });
    await expect(insert('tea', t.otherTenant)).resolves.toMatchObject({ title: 'tea' });
  });

  it.each([
    ['NUL in a text', note('a\0b')],
    ['half a surrogate pair', note('\ud800')],
    ['a text that is too long', note('x'.repeat(201))],
    ['a number out of range', { ...note('a'), fee: 2n ** 63n }],
  ])('is refused with values that cannot be stored: %s', async (_, values) => {
    await expect(t.get(TenantDb).write(t.ctx, (tx) => tx.insert(Note, values))).rejects.toMatchObject({
      kind: 'Invalid',
      code: 'VALUE_INVALID',
    });
  });
});

describe('a row that is changed', () => {
  it('has the next version, and a later time', async () => {
    const row = await insert('tea');

    const changed = await t.get(TenantDb).write(t.ctx, (tx) => tx.update(row, 1, { title: 'coffee', tags: ['hot'] }));

    expect(changed).toMatchObject({ id: row.id, version: 2, title: 'coffee', tags: ['hot'], createdAt: row.createdAt });
    expect(changed.updatedAt.getTime()).toBeGreaterThan(row.updatedAt.getTime());
    expect(await stored()).toEqual([changed]);
  });

  it('is changed by one of many who saw the same version', async () => {
    const row = await insert('tea');
    const rename = (number: number) =>
      t.get(TenantDb).write(t.ctx, (tx) => tx.update(row, 1, { title: `tea ${number}` }));

    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, number) => rename(number)));

    const winners = outcomes.filter(({ status }) => status === 'fulfilled');
    const losers = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(winners).toHaveLength(1);
    expect(losers).toHaveLength(19);
    for (const loser of losers) expect(loser).toBeInstanceOf(Conflict);
    expect(await stored()).toMatchObject([{ version: 2 }]);
  });

  it('tells the version that it has when another one was expected, and null when it is gone', async () => {
    const row = await insert('tea');
    const db = t.get(TenantDb);
    const rename = () => db.write(t.ctx, (tx) => tx.update(row, 7, { title: 'coffee' }));

    await expect(rename()).rejects.toMatchObject({
      code: 'CONFLICT',
      facts: { id: row.id, expectedVersion: 7, currentVersion: 1 },
    });
    await db.write(t.ctx, (tx) => tx.delete(row, 1));
    await expect(rename()).rejects.toMatchObject({ code: 'CONFLICT', facts: { currentVersion: null } });
  });

  it('stays as it was when one of the others in the statement is stale', async () => {
    const [tea, coffee] = [await insert('tea'), await insert('coffee')];
    const changes = { body: 'changed' };

    const both = t.get(TenantDb).write(t.ctx, (tx) =>
      tx.updateMany([
        { row: tea, changes },
        { row: coffee, expectedVersion: 2, changes },
      ]),
    );

    await expect(both).rejects.toThrow(Conflict);
    expect(await stored()).toMatchObject([{ body: null }, { body: null }]);
  });

  it('keeps the order of the changes, and each its own values', async () => {
    const rows = [await insert('a'), await insert('b'), await insert('c')];

    const changed = await t
      .get(TenantDb)
      .write(t.ctx, (tx) =>
        tx.updateMany(rows.map((row) => ({ row, changes: { body: `was ${row.title}` } })).reverse()),
      );

    expect(changed.map(({ title, body }) => [title, body])).toEqual([
      ['c', 'was c'],
      ['b', 'was b'],
      ['a', 'was a'],
    ]);
  });
});

describe('a row that is deleted', () => {
  it('is gone, with its children', async () => {
    const row = await insert('tea');
    const db = t.get(TenantDb);
    await db.write(t.ctx, (tx) => tx.insert(NoteComment, { noteId: row.id, text: 'hello' }));

    await db.write(t.ctx, (tx) => tx.delete(row, 1));

    expect(await stored()).toEqual([]);
    expect(await db.read(t.ctx, (tx) => tx.find(NoteComment))).toEqual([]);
    await expect(db.read(t.ctx, (tx) => tx.get(Note, row.id))).rejects.toThrow(
      new NotFound('NOTE_NOT_FOUND', 'There is no note with this id.'),
    );
  });

  it('stays when somebody changed it meanwhile', async () => {
    const row = await insert('tea');
    const db = t.get(TenantDb);
    await db.write(t.ctx, (tx) => tx.update(row, 1, { title: 'coffee' }));

    await expect(db.write(t.ctx, (tx) => tx.delete(row, 1))).rejects.toThrow(Conflict);
    await expect(db.write(t.ctx, (tx) => tx.deleteMany([row]))).rejects.toThrow(Conflict);
    expect(await stored()).toMatchObject([{ title: 'coffee' }]);
  });
});

describe('a transaction', () => {
  it('keeps nothing when its work throws', async () => {
    const work = t.get(TenantDb).write(t.ctx, async (tx) => {
      await tx.insert(Note, note('tea'));
      throw new Invalid('NO', 'No.');
    });

    await expect(work).rejects.toThrow('No.');
    expect(await stored()).toEqual([]);
  });

  it('reads one snapshot, whatever is written meanwhile', async () => {
    const seen = await t.get(TenantDb).read(t.ctx, async (tx) => {
      const before = await tx.find(Note);
      await insert('tea');
      return [before, await tx.find(Note)];
    });

    expect(seen).toEqual([[], []]);
    expect(await stored()).toHaveLength(1);
  });

  it('is refused afterwards', async () => {
    const ended = await t.get(TenantDb).write(t.ctx, async (tx) => tx);

    await expect(ended.query('SELECT $1::uuid')).rejects.toThrow('already released');
  });

  it('costs a round trip to begin and one to commit', async () => {
    const { roundTrips, statements } = await t.wire(() => t.get(TenantDb).read(t.ctx, (tx) => tx.find(Note)));

    expect({ roundTrips, statements: statements.length }).toEqual({ roundTrips: 3, statements: 1 });
  });
});

describe('a single query', () => {
  it('costs one round trip and one statement, also when the connection served another tenant before', async () => {
    const db = t.get(TenantDb);
    for (const ctx of [t.ctx, t.otherTenant, t.ctx, t.ctx]) {
      const { roundTrips, statements } = await t.wire(() => db.query(ctx, 'SELECT $1::uuid'));

      expect({ roundTrips, statements }).toEqual({ roundTrips: 1, statements: ['SELECT $1::uuid'] });
    }
  });
});
