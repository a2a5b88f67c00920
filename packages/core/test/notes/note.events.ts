import { z } from 'zod';
import { defineEvent } from '../../src/index.js';

export const NoteCreated = defineEvent('notes.note.created', {
  version: 1,
  aggregate: 'noteId',
  payload: z.object({ noteId: z.uuid() }),
});

export const NoteRenamed = defineEvent('notes.note.renamed', {
  version: 2,
  aggregate: 'noteId',
  payload: z.object({ noteId: z.uuid(), noteVersion: z.int() }),
  earlier: {
    1: {
      payload: z.object({ noteId: z.uuid() }),
      upcast: (payload: { noteId: string }) => ({ ...payload, noteVersion: 0 }),
    },
  },
});
