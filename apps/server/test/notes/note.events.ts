import { defineEvent } from '@rustok/core';
import { z } from 'zod';

export const NoteCreated = defineEvent('notes.note.created', {
  version: 1,
  aggregate: 'noteId',
  payload: z.object({ noteId: z.uuid(), takes: z.int() }),
});
