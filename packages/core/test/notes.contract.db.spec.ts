import { moduleContract } from '@rustok/testing';
import * as events from './notes/note.events.js';
import { NotesModule } from './notes/notes.module.js';

moduleContract(NotesModule, { packageJson: new URL('notes/package.json', import.meta.url), events });
