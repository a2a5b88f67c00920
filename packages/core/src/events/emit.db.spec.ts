import { moduleTest } from '@rustok/testing';
import { z } from 'zod';
import { NoteCreated, NoteRenamed } from '../../test/notes/note.events.js';
import { NotesModule } from '../../test/notes/notes.module.js';
import { RequestContext } from '../context/request-context.js';
import { TenantDb } from '../db/tenant-db.js';
import { newId } from '../ids/id.js';

const t = moduleTest(NotesModule);

const emit = (noteId: string, ctx: RequestContext = t.ctx) =>
  t.get(TenantDb).write(ctx, (tx) => tx.emit(NoteCreated, { noteId }));

describe('the events of one aggregate', () => {
  it('are numbered without gaps, whoever emits at the same time and whichever transaction fails', async () => {
    // Many, so that two transactions meet in the middle of numbering them.
    const ids = Array.from({ length: 100 }, () => newId());
    const work = (number: number) =>
      t.get(TenantDb).write(t.ctx, async (tx) => {
        // In both orders, which would deadlock if the counters were locked as they come.
        const order = number % 2 === 0 ? ids : [...ids].reverse();
        for (const noteId of order) await tx.emit(NoteCreated, { noteId });
        for (const noteId of order) await tx.emit(NoteRenamed, { noteId, noteVersion: number });
        if (number % 5 === 0) throw new Error('no');
      });

    const outcomes = await Promise.allSettled(Array.from({ length: 40 }, (_, number) => work(number)));
    const committed = outcomes.filter(({ status }) => status === 'fulfilled').length;

    expect(committed).toBe(32);
    const events = [...(await t.events(NoteCreated)), ...(await t.events(NoteRenamed))];
    for (const id of ids) {
      const numbers = events
        .filter(({ aggregateId }) => aggregateId === id)
        .map(({ aggregateSequence }) => aggregateSequence);
      expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: committed * 2 }, (_, index) => index + 1));
    }
  });

  it('are numbered in the order in which a transaction emits them', async () => {
    const noteId = newId();
    await emit(noteId);
    await t.get(TenantDb).write(t.ctx, async (tx) => {
      await tx.emit(NoteRenamed, { noteId, noteVersion: 2 });
      await tx.emit(NoteRenamed, { noteId, noteVersion: 3 });
    });

    const renamed = await t.events(NoteRenamed);
    expect(renamed.map(({ aggregateSequence, payload }) => [aggregateSequence, payload.noteVersion])).toEqual([
      [2, 2],
      [3, 3],
    ]);
  });

  it('are numbered apart in another tenant', async () => {
    const noteId = newId();
    await emit(noteId, t.otherTenant);
    await emit(noteId);

    expect(await t.events(NoteCreated)).toMatchObject([{ aggregateSequence: 1, tenantId: t.ctx.tenant.id }]);
  });

  it('cost two statements more, however many there are', async () => {
    const many = () =>
      t.get(TenantDb).write(t.ctx, async (tx) => {
        for (let count = 0; count < 50; count += 1) await tx.emit(NoteCreated, { noteId: newId() });
      });

    expect((await t.statements(many)).length).toBeLessThanOrEqual(2);
  });
});

describe('the envelope of an event', () => {
  it('says who caused it, and what it belongs to', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const causationId = newId();
    const ctx = new RequestContext({ ...t.ctx, correlationId: 'order 1', causationId, traceparent });
    const noteId = newId();

    await emit(noteId, ctx);

    expect(await t.events(NoteCreated)).toMatchObject([
      {
        type: 'notes.note.created',
        schemaVersion: 1,
        actorId: 'operator',
        aggregateType: 'notes.note',
        aggregateId: noteId,
        correlationId: 'order 1',
        causationId,
        traceparent,
        occurredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        payload: { noteId },
      },
    ]);
  });
});

describe('a payload', () => {
  it.each([
    ['that does not fit', { noteId: 'x' }],
    ['with more than was declared', { noteId: newId(), title: 'secret' }],
  ])('%s undoes the transaction', async (_, payload) => {
    const work = t.get(TenantDb).write(t.ctx, async (tx) => {
      await tx.emit(NoteCreated, { noteId: newId() });
      await tx.emit(NoteCreated, payload);
    });

    await expect(work).rejects.toThrow(z.ZodError);
    expect(await t.events(NoteCreated)).toEqual([]);
  });
});
