import { Injectable } from '@nestjs/common';
import {
  DomainError,
  Unavailable,
  type ImportedChange,
  type Importer,
  type UndoOutcome,
  type WriteTransaction,
} from '@rustok/core';
import type { Import } from '../import.entity.js';
import { ImportAdvanced, ImportFinished } from '../import.events.js';
import { transition } from '../import-status.js';
import { Importers } from '../importers.service.js';

const BATCH = 100;

interface ChangeRow extends ImportedChange {
  readonly id: string;
}

/** Takes an import back, the last change first, one batch at a time. */
@Injectable()
export class UndoRunner {
  constructor(private readonly importers: Importers) {}

  async advance(tx: WriteTransaction, row: Import): Promise<void> {
    const importer = this.importers.find(tx.ctx, row.importer);
    const changes = await nextChanges(tx, row.id);
    const outcomes = await undoTogether(tx, { importer, force: row.isForced }, changes);
    await store(tx, changes, outcomes);

    const count = (wanted: UndoOutcome['outcome']) => outcomes.filter(({ outcome }) => outcome === wanted).length;
    const progress = {
      ...row.progress,
      undone: row.progress.undone + count('undone') + count('gone'),
      conflicts: row.progress.conflicts + count('conflict'),
    };
    const step = row.step + 1;
    if (changes.length < BATCH) {
      const status = transition(row, 'completeUndo');
      await tx.update(row, row.version, { status, progress, step, finishedAt: new Date() });
      return tx.emit(ImportFinished, { importId: row.id, status: 'undone', isDryRun: false });
    }
    await tx.query(
      `UPDATE imports_imports SET progress = $3, step = $4, version = version + 1, updated_at = now() WHERE tenant_id = $1 AND id = $2`,
      [row.id, JSON.stringify(progress), step],
    );
    return tx.emit(ImportAdvanced, { importId: row.id, step });
  }
}

async function nextChanges(tx: WriteTransaction, importId: string): Promise<readonly ChangeRow[]> {
  return tx.query<ChangeRow>(
    `SELECT id, entity_id AS "entityId", outcome, before, digest, created_at::text AS at FROM imports_import_rows
      WHERE tenant_id = $1 AND import_id = $2 AND undo IS NULL AND outcome IN ('created', 'updated')
      ORDER BY number DESC LIMIT ${BATCH}`,
    [importId],
  );
}

interface UndoPlan {
  readonly importer: Importer;
  readonly force: boolean;
}

async function undoTogether(
  tx: WriteTransaction,
  plan: UndoPlan,
  changes: readonly ChangeRow[],
): Promise<readonly UndoOutcome[]> {
  if (changes.length === 0) return [];
  const { importer, force } = plan;
  try {
    return await tx.savepoint(() => importer.undo(tx, changes, { force }));
  } catch (error) {
    if (!isOfOne(error)) throw error;
  }
  const outcomes: UndoOutcome[] = [];
  for (const change of changes) outcomes.push(await undoAlone(tx, plan, change));
  return outcomes;
}

async function undoAlone(tx: WriteTransaction, { importer, force }: UndoPlan, change: ChangeRow): Promise<UndoOutcome> {
  try {
    const [outcome] = await tx.savepoint(() => importer.undo(tx, [change], { force }));
    if (!outcome) throw new TypeError(`${importer.name} undid a change and said nothing of it.`);
    return outcome;
  } catch (error) {
    if (!isOfOne(error)) throw error;
    return { outcome: 'conflict', code: error.code, message: error.message };
  }
}

/** An error that one of the changes brought about, as against one of the database. */
function isOfOne(error: unknown): error is DomainError {
  return error instanceof DomainError && !(error instanceof Unavailable && error.code !== 'DATABASE_BUSY');
}

async function store(
  tx: WriteTransaction,
  changes: readonly ChangeRow[],
  outcomes: readonly UndoOutcome[],
): Promise<void> {
  const rows = changes.map(({ id }, index) => {
    const result = outcomes[index];
    const error = result?.outcome === 'conflict' ? { code: result.code, message: result.message } : null;
    return { id, undo: result?.outcome, undo_error: error };
  });
  await tx.query(
    `UPDATE imports_import_rows AS r SET undo = u.undo, undo_error = u.undo_error, updated_at = now()
       FROM jsonb_to_recordset($2::jsonb) AS u (id uuid, undo text, undo_error jsonb)
      WHERE r.tenant_id = $1 AND r.id = u.id`,
    [JSON.stringify(rows)],
  );
}
