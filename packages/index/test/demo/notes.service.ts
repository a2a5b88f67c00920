import { Injectable } from '@nestjs/common';
import { newId, TenantDb, type RequestContext } from '@rustok/core';
import { Note } from './note.entity.js';
import { NoteDeleted, NoteWritten } from './note.events.js';

export type NoteInit = Partial<Pick<Note, 'id' | 'handle' | 'title' | 'body' | 'tags' | 'price'>>;

const BLANK = { handle: 'note', title: 'Note', body: '', tags: [], price: null };

/** Writes notes and tells of them. */
@Injectable()
export class Notes {
  constructor(private readonly db: TenantDb) {}

  async write(ctx: RequestContext, ...notes: readonly NoteInit[]): Promise<Note[]> {
    return this.db.write(ctx, async (tx) => {
      // Ids of one millisecond are in no order; these are in the order of the notes.
      const ids = notes.map((_, position) => newId(Date.now() + position));
      const written = await tx.insertMany(
        Note,
        notes.map((note, position) => ({ ...BLANK, id: ids[position] ?? newId(), ...note })),
      );
      for (const { id } of written) await tx.emit(NoteWritten, { noteId: id });
      return written;
    });
  }

  async rename(ctx: RequestContext, id: string, title: string): Promise<void> {
    await this.db.write(ctx, async (tx) => {
      const note = await tx.get(Note, id);
      await tx.update(note, note.version, { title });
      await tx.emit(NoteWritten, { noteId: id });
    });
  }

  async delete(ctx: RequestContext, id: string): Promise<void> {
    await this.db.write(ctx, async (tx) => {
      const note = await tx.get(Note, id);
      await tx.delete(note, note.version);
      await tx.emit(NoteDeleted, { noteId: id });
    });
  }
}
