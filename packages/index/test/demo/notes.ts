import { Injectable } from '@nestjs/common';
import {
  TenantDb,
  TenantEntity,
  defineEvent,
  defineMigration,
  defineModule,
  protectTenantTable,
  ReadModelSource,
  type EventEnvelope,
  type ReadModelDocument,
  type ReadTransaction,
  type RequestContext,
} from '@rustok/core';
import { Column, Entity } from 'typeorm';
import { z } from 'zod';

@Entity('notes_notes')
export class Note extends TenantEntity {
  @Column('text') readonly handle!: string;
  @Column('text') readonly title!: string;
  @Column('text') readonly body!: string;
  @Column('text', { array: true }) readonly tags!: readonly string[];
  @Column('int', { nullable: true }) readonly price!: number | null;
}

const payload = z.object({ noteId: z.uuid() });
export const NoteWritten = defineEvent('notes.note.written', { version: 1, aggregate: 'noteId', payload });
export const NoteDeleted = defineEvent('notes.note.deleted', { version: 1, aggregate: 'noteId', payload });

const migration = defineMigration({
  name: 'm20261120_notes_001_create_notes',
  up: [
    `CREATE TABLE notes_notes (
       tenant_id uuid NOT NULL, id uuid NOT NULL, version int NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(),
       handle text NOT NULL, title text NOT NULL, body text NOT NULL, tags text[] NOT NULL, price int,
       PRIMARY KEY (tenant_id, id))`,
    ...protectTenantTable('notes_notes'),
  ],
  down: ['DROP TABLE notes_notes'],
});

export type NoteInit = Partial<Pick<Note, 'id' | 'handle' | 'title' | 'body' | 'tags' | 'price'>>;

/** Writes notes and tells of them. */
@Injectable()
export class Notes {
  constructor(private readonly db: TenantDb) {}

  async write(ctx: RequestContext, ...notes: readonly NoteInit[]): Promise<Note[]> {
    return this.db.write(ctx, async (tx) => {
      const blank = { handle: 'note', title: 'Note', body: '', tags: [], price: null };
      const written = await tx.insertMany(
        Note,
        notes.map((note) => ({ ...blank, ...note })),
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

@Injectable()
export class NoteSource extends ReadModelSource {
  readonly name = 'notes';
  readonly events = [NoteWritten, NoteDeleted];
  readonly sortKeys = ['title', 'price', 'createdAt'];
  /** Awaited between the load and the write, for races. */
  afterLoad: (ids: readonly string[]) => Promise<void> = async () => undefined;

  touchedBy(event: EventEnvelope): readonly string[] {
    return [payload.parse(event.payload).noteId];
  }

  async load(tx: ReadTransaction, ids: readonly string[]): Promise<readonly ReadModelDocument[]> {
    const notes = await tx.query<Omit<Note, 'createdAt'> & { created_at: Date }>(
      'SELECT * FROM notes_notes WHERE tenant_id = $1 AND id = ANY ($2::uuid[])',
      [ids],
    );
    await this.afterLoad(ids);
    return notes.flatMap((note) => tx.ctx.tenant.locales.map((locale) => toDocument(note, locale)));
  }

  async ids(tx: ReadTransaction, after: string | null, limit: number): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM notes_notes WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3',
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }
}

function toDocument(note: Omit<Note, 'createdAt'> & { created_at: Date }, locale: string): ReadModelDocument {
  const { id, handle, title, body, tags, price } = note;
  return {
    id,
    locale,
    key: handle,
    title,
    text: { A: title, D: body },
    facets: { tag: tags },
    ranges: price === null ? {} : { price },
    sorts: { title, createdAt: note.created_at.toISOString() },
    body: { id, handle, title, tags, price },
  };
}

/** A domain module with one read model. */
export const NotesModule = defineModule({
  slug: 'notes',
  name: 'Notes',
  description: 'Notes to be found.',
  version: '0.1.0',
  entities: [Note],
  migrations: [migration],
  emits: [NoteWritten, NoteDeleted],
  services: [Notes],
  readModels: [NoteSource],
});
