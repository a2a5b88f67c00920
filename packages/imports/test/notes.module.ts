import { Injectable } from '@nestjs/common';
import {
  defineMigration,
  defineModule,
  Exporter,
  Importer,
  newId,
  protectTenantTable,
  type ExportPart,
  type ExportRequest,
  type ImportedChange,
  type ImportFile,
  type ImportInspection,
  type ImportItem,
  type ImportOutcome,
  type ImportPosition,
  type InspectedFile,
  type ReadTransaction,
  type RequestContext,
  type UndoOutcome,
  type WriteTransaction,
} from '@rustok/core';
import { z } from 'zod';

interface Note {
  readonly key: string;
  readonly text: string;
}

/** `key text`, one on each line. What is called "bug" runs into one of ours. */
@Injectable()
export class NoteImporter extends Importer<Note> {
  readonly name = 'notes';
  readonly label = 'Notes';
  readonly resource = 'notes';
  readonly format = 'jsonl';
  readonly fields = [];
  readonly options = z.object({});

  async inspect(_ctx: RequestContext, _file: ImportFile): Promise<ImportInspection> {
    return { columns: [], separator: null, start: { offset: 0, line: 1, rows: 0 } };
  }

  async *read(_ctx: RequestContext, file: InspectedFile, from: ImportPosition): AsyncGenerator<ImportItem<Note>> {
    let text = '';
    for await (const bytes of file.read(from.offset)) text += Buffer.from(bytes).toString();
    let { offset, line } = from;
    for (const each of text.split('\n').filter(Boolean)) {
      offset += Buffer.byteLength(each) + 1;
      const [key = '', ...words] = each.split(' ');
      const next = { offset, line: line + 1, rows: line };
      yield { kind: 'record', key, line, item: { key, text: words.join(' ') }, weight: 1, unused: [], next };
      line += 1;
    }
  }

  async write(tx: WriteTransaction, _file: InspectedFile, items: readonly Note[]): Promise<readonly ImportOutcome[]> {
    const outcomes: ImportOutcome[] = [];
    for (const { key, text } of items) {
      if (key === 'bug') throw new TypeError('Nobody thought of this.');
      const id = newId();
      await tx.query('INSERT INTO notes_notes (tenant_id, id, key, text) VALUES ($1, $2, $3, $4)', [id, key, text]);
      outcomes.push({ outcome: 'created', entityId: id, before: null, digest: text, notes: [] });
    }
    return outcomes;
  }

  async undo(tx: WriteTransaction, changes: readonly ImportedChange[]): Promise<readonly UndoOutcome[]> {
    await tx.query('DELETE FROM notes_notes WHERE tenant_id = $1 AND id = ANY ($2::uuid[])', [
      changes.map(({ entityId }) => entityId),
    ]);
    return changes.map(() => ({ outcome: 'undone' }));
  }
}

@Injectable()
export class NoteExporter extends Exporter {
  readonly name = 'notes';
  readonly label = 'Notes';
  readonly resource = 'notes';
  readonly format = 'jsonl';
  readonly options = z.object({});

  async begin() {
    return { plan: null, head: '', total: null };
  }

  async next(tx: ReadTransaction, { after, limit }: ExportRequest): Promise<ExportPart> {
    const rows = await tx.query<Note>(
      `SELECT key, text FROM notes_notes WHERE tenant_id = $1 AND ($2::text IS NULL OR key > $2) ORDER BY key LIMIT $3`,
      [after, limit],
    );
    const text = rows.map((row) => `${row.key} ${row.text}\n`).join('');
    return { text, records: rows.length, next: rows.length < limit ? null : (rows.at(-1)?.key ?? null) };
  }
}

export const NotesModule = defineModule({
  slug: 'notes',
  name: 'Notes',
  description: 'Notes that come from files.',
  version: '0.0.0',
  permissions: ['notes:import', 'notes:export'],
  importers: [NoteImporter],
  exporters: [NoteExporter],
  migrations: [
    defineMigration({
      name: 'm20261120_notes_001_create_notes',
      up: [
        `CREATE TABLE notes_notes (tenant_id uuid NOT NULL, id uuid NOT NULL, key text NOT NULL, text text NOT NULL,
           PRIMARY KEY (tenant_id, id))`,
        ...protectTenantTable('notes_notes'),
      ],
      down: ['DROP TABLE notes_notes'],
    }),
  ],
});
