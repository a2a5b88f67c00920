import { Injectable } from '@nestjs/common';
import { TenantDb, type RequestContext } from '../../src/index.js';
import { NoteComment } from './comment.entity.js';
import type { CreateNoteRequest, NoteResponse, RenameNoteRequest } from './note.dto.js';
import { Note } from './note.entity.js';
import { NoteCreated, NoteRenamed } from './note.events.js';

@Injectable()
export class NoteService {
  constructor(private readonly db: TenantDb) {}

  async create(ctx: RequestContext, { title, body = null }: CreateNoteRequest): Promise<NoteResponse> {
    return this.db.write(ctx, async (tx) => {
      const note = await tx.insert(Note, { title, body, tags: [], fee: 0n, dueAt: null });
      await tx.emit(NoteCreated, { noteId: note.id });
      return toNoteResponse(note);
    });
  }

  async rename(ctx: RequestContext, { id, version, title }: RenameNoteRequest): Promise<NoteResponse> {
    return this.db.write(ctx, async (tx) => {
      const current = await tx.get(Note, id);
      if (title === undefined || title === current.title) return toNoteResponse(current);
      const note = await tx.update(current, version, { title });
      await tx.emit(NoteRenamed, { noteId: id, noteVersion: note.version });
      return toNoteResponse(note);
    });
  }

  async comment(ctx: RequestContext, noteId: string, text: string): Promise<NoteComment> {
    return this.db.write(ctx, (tx) => tx.insert(NoteComment, { noteId, text }));
  }

  async get(ctx: RequestContext, id: string): Promise<NoteResponse> {
    return toNoteResponse(await this.db.read(ctx, (tx) => tx.get(Note, id)));
  }

  async list(ctx: RequestContext): Promise<NoteResponse[]> {
    const notes = await this.db.read(ctx, (tx) => tx.find(Note, {}, { order: { title: 'ASC' } }));
    return notes.map(toNoteResponse);
  }

  /** One statement in one round trip. */
  async titles(ctx: RequestContext): Promise<string[]> {
    const rows = await this.db.query<{ title: string }>(
      ctx,
      'SELECT title FROM notes_notes WHERE tenant_id = $1 ORDER BY title',
    );
    return rows.map(({ title }) => title);
  }
}

function toNoteResponse({ id, version, title, body }: Note): NoteResponse {
  return { id, version, title, body };
}
