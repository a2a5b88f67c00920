import { defineModule } from '../../src/index.js';
import { NoteComment } from './comment.entity.js';
import { m20261120_notes_001_create_notes } from './m20261120_notes_001_create_notes.js';
import { NoteController } from './note.controller.js';
import { NoteResponse } from './note.dto.js';
import { Note } from './note.entity.js';
import { titleTaken } from './note.errors.js';
import { NoteCreated, NoteRenamed } from './note.events.js';
import { NoteResolver } from './note.resolver.js';
import { NoteService } from './note.service.js';

export const NotesModule = defineModule({
  slug: 'notes',
  name: 'Notes',
  description: 'What the specs of core are about.',
  version: '0.1.0',
  permissions: ['notes:create', 'notes:list', 'notes:update'],
  entities: [Note, NoteComment],
  migrations: [m20261120_notes_001_create_notes],
  constraintErrors: { uq_notes_notes__tenant_id_title: titleTaken },
  emits: [NoteCreated, NoteRenamed],
  services: [NoteService],
  resolvers: [NoteResolver],
  controllers: [NoteController],
  types: [NoteResponse],
});
