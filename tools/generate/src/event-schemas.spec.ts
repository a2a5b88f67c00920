import { describe, expect, it } from '@jest/globals';
import { defineEvent, defineModule } from '@rustok/core';
import { z } from 'zod';
import { eventSchemas } from './event-schemas.js';

const former = z.object({ noteId: z.uuid() });
const NoteWritten = defineEvent('notes.note.written', {
  version: 2,
  aggregate: 'noteId',
  payload: former.extend({ words: z.int() }),
  earlier: { 1: { payload: former, upcast: (payload: z.infer<typeof former>) => ({ ...payload, words: 0 }) } },
});
const { definition } = defineModule({
  slug: 'notes',
  name: 'n',
  description: 'd',
  version: '1.0.0',
  emits: [NoteWritten],
});

describe('the schemas of an event', () => {
  it('are one file for each version that can be read', () => {
    const files = eventSchemas([definition]);

    expect(files.map(({ path }) => path)).toEqual([
      'docs/events/notes.note.written.v1.json',
      'docs/events/notes.note.written.v2.json',
    ]);
    expect(files.map(({ text }) => (JSON.parse(text) as { required: string[] }).required)).toEqual([
      ['noteId'],
      ['noteId', 'words'],
    ]);
  });
});
