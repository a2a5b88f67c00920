import { z } from 'zod';
import { defineEvent, readPayload } from './define-event.js';

const id = '0198a7f0-0000-7000-8000-000000000001';

const Renamed = defineEvent('notes.note.renamed', {
  version: 3,
  aggregate: 'noteId',
  payload: z.object({ noteId: z.uuid(), title: z.string(), isLoud: z.boolean() }),
  earlier: {
    1: {
      payload: z.object({ noteId: z.uuid() }),
      upcast: (old: { noteId: string }) => ({ ...old, title: 'untitled' }),
    },
    2: {
      payload: z.object({ noteId: z.uuid(), title: z.string() }),
      upcast: (old: { noteId: string; title: string }) => ({ ...old, isLoud: old.title === old.title.toUpperCase() }),
    },
  },
});

describe('an event', () => {
  it('names its aggregate', () => {
    expect(Renamed.aggregateType).toBe('notes.note');
  });

  it.each(['renamed', 'notes.renamed', 'Notes.note.renamed', 'notes.note.renamed.twice', 'notes.note-x.renamed'])(
    'is not called %s',
    (type) => {
      const options = { version: 1, aggregate: 'noteId' as const, payload: z.object({ noteId: z.uuid() }) };
      expect(() => defineEvent(type, options)).toThrow('is not of the form');
    },
  );

  it('says how its former version is read', () => {
    const options = { version: 2, aggregate: 'noteId' as const, payload: z.object({ noteId: z.uuid() }) };

    expect(() => defineEvent('notes.note.renamed', options)).toThrow('must say how v1 is read');
  });
});

describe('a stored payload', () => {
  it('is read in its own version', () => {
    expect(readPayload(Renamed, 3, { noteId: id, title: 'Tea', isLoud: false })).toEqual({
      noteId: id,
      title: 'Tea',
      isLoud: false,
    });
  });

  it('is brought up from each earlier version, step by step', () => {
    expect(readPayload(Renamed, 2, { noteId: id, title: 'TEA' })).toEqual({ noteId: id, title: 'TEA', isLoud: true });
    expect(readPayload(Renamed, 1, { noteId: id })).toEqual({ noteId: id, title: 'untitled', isLoud: false });
  });

  it('is refused when it does not fit the version that it claims', () => {
    expect(() => readPayload(Renamed, 3, { noteId: id })).toThrow(z.ZodError);
    expect(() => readPayload(Renamed, 1, { noteId: 'x' })).toThrow(z.ZodError);
  });

  it('is refused in a version that this program does not know', () => {
    expect(() => readPayload(Renamed, 4, {})).toThrow('v4 is newer than this program, which knows v3');
    expect(() => readPayload(Renamed, 0, {})).toThrow('v0 can no longer be read');
  });
});
