import { defineModule } from '@rustok/core';
import { m20261120_notes_001_create_notes } from './m20261120_notes_001_create_notes.js';
import { Note } from './note.entity.js';
import { NoteDeleted, NoteWritten } from './note.events.js';
import { NoteSource } from './note.read-model.js';
import { Notes } from './notes.service.js';

/** A domain module with one read model. */
export const NotesModule = defineModule({
  slug: 'notes',
  name: 'Notes',
  description: 'Notes to be found.',
  version: '0.1.0',
  entities: [Note],
  migrations: [m20261120_notes_001_create_notes],
  emits: [NoteWritten, NoteDeleted],
  services: [Notes],
  readModels: [NoteSource],
});
