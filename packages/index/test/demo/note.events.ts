import { defineEvent } from '@rustok/core';
import { z } from 'zod';

const payload = z.object({ noteId: z.uuid() });

export const NoteWritten = defineEvent('notes.note.written', { version: 1, aggregate: 'noteId', payload });
export const NoteDeleted = defineEvent('notes.note.deleted', { version: 1, aggregate: 'noteId', payload });
