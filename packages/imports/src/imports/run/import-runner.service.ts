import { Injectable } from '@nestjs/common';
import type { ImportItem, WriteTransaction } from '@rustok/core';
import type { Import } from '../import.entity.js';
import { ImportAdvanced, ImportFinished } from '../import.events.js';
import { transition } from '../import-status.js';
import { Importers } from '../importers.service.js';
import { inspectedFile } from '../stored-file.js';
import { findRepeated } from './find-repeated.js';
import { readBatch, type Batch } from './read-batch.js';
import {
  addProgress,
  mergeEntries,
  refusedEntry,
  storeEntries,
  writtenEntry,
  type ReportEntry,
} from './report-entry.js';
import { writeRecords } from './write-records.js';

/** Takes a run one batch further: its effect, its report and the place to go on at are one transaction. */
@Injectable()
export class ImportRunner {
  constructor(private readonly importers: Importers) {}

  async advance(tx: WriteTransaction, row: Import): Promise<void> {
    const importer = this.importers.find(tx.ctx, row.importer);
    const file = inspectedFile((text, parameters) => tx.query(text, parameters), row);
    const from = row.position ?? file.inspection.start;
    const batch = await readBatch(importer.read(tx.ctx, file, from), from);

    const repeated = await findRepeated(tx, row.id, batch.items);
    const records = batch.items.filter((item) => item.kind === 'record' && !repeated.has(item)) as WrittenItem[];
    const outcomes = await writeRecords(
      tx,
      { importer, file, isDryRun: row.isDryRun },
      records.map(({ item }) => item),
    );
    const results = new Map(records.map((record, index) => [record as ImportItem<unknown>, outcomes[index]]));
    const entries = batch.items.map((item): ReportEntry => {
      const problem = item.kind === 'problem' ? item.problem : repeated.get(item);
      if (problem) return refusedEntry({ key: item.key, problem });
      const outcome = results.get(item);
      if (item.kind === 'problem' || !outcome) throw new TypeError('A record was written and nothing said of it.');
      return writtenEntry(item, outcome);
    });
    const written = records.filter((_, index) => outcomes[index]?.outcome !== 'refused');
    await this.save(tx, row, {
      batch,
      entries: mergeEntries(entries),
      unused: written.flatMap(({ unused }) => unused),
    });
  }

  private async save(
    tx: WriteTransaction,
    row: Import,
    { batch, entries, unused }: { batch: Batch; entries: readonly ReportEntry[]; unused: WrittenItem['unused'] },
  ): Promise<void> {
    await storeEntries(tx, row.id, { first: row.progress.reported + 1, entries });
    const progress = addProgress(row.progress, entries, unused);
    const step = row.step + 1;
    if (batch.isEnd) {
      const status = transition(row, batch.failure ? 'fail' : 'complete');
      const { position, failure } = batch;
      await tx.update(row, row.version, { status, position, progress, step, failure, finishedAt: new Date() });
      const told = batch.failure ? 'failed' : 'completed';
      return tx.emit(ImportFinished, { importId: row.id, status: told, isDryRun: row.isDryRun });
    }
    // Not a change that somebody decided: no trace in the audit. Who asks for it by its version sees it move, though.
    await tx.query(
      `UPDATE imports_imports SET position = $3, progress = $4, step = $5, version = version + 1, updated_at = now()
        WHERE tenant_id = $1 AND id = $2`,
      [row.id, JSON.stringify(batch.position), JSON.stringify(progress), step],
    );
    return tx.emit(ImportAdvanced, { importId: row.id, step });
  }
}

type WrittenItem = ImportItem<unknown> & { kind: 'record' };
