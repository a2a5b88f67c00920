import { Injectable } from '@nestjs/common';
import { TenantDb, type Importer, type RequestContext, type RowChanges, type WriteTransaction } from '@rustok/core';
import { columnsMissing } from '../import.errors.js';
import type { Import } from '../import.entity.js';
import { ImportAdvanced, ImportFinished } from '../import.events.js';
import type { ImportResponse } from '../api/import.dto.js';
import { NO_PROGRESS } from '../import-progress.js';
import { transition, type ImportAction } from '../import-status.js';
import { Importers } from '../importers.service.js';
import { lockImport } from '../lock-import.js';
import { toImportResponse } from '../api/to-import-response.js';

export interface StartOptions {
  readonly isDryRun: boolean;
  /** Whether the caller takes the steps itself, and no event is needed. */
  readonly isForeground?: boolean;
}

/** Starts, stops and takes back; the steps themselves are taken by events. */
@Injectable()
export class ImportRuns {
  constructor(
    private readonly db: TenantDb,
    private readonly importers: Importers,
  ) {}

  /**
   * Begins at the file's beginning. What a dry run reported is forgotten.
   *
   * @throws Invalid `IMPORT_COLUMNS_MISSING`
   * @throws Conflict `IMPORT_NOT_POSSIBLE`
   */
  async start(
    ctx: RequestContext,
    id: string,
    { isDryRun, isForeground = false }: StartOptions,
  ): Promise<ImportResponse> {
    return this.change(ctx, id, 'start', async (tx, row, status) => {
      checkColumns(this.importers.find(ctx, row.importer), row);
      await tx.query('DELETE FROM imports_import_rows WHERE tenant_id = $1 AND import_id = $2', [id]);
      const position = row.inspection?.start ?? null;
      const started = await tx.update(row, row.version, {
        status,
        isDryRun,
        position,
        step: row.step + 1,
        progress: NO_PROGRESS,
        failure: null,
        startedAt: new Date(),
        ...stretchFrom(position?.offset ?? 0),
      });
      if (!isForeground) await tx.emit(ImportAdvanced, { importId: id, step: started.step });
      return started;
    });
  }

  /** The batch at hand is finished first. */
  async pause(ctx: RequestContext, id: string): Promise<ImportResponse> {
    return this.change(ctx, id, 'pause', (tx, row, status) => tx.update(row, row.version, { status }));
  }

  /** Goes on where it was; also one whose next step was lost. */
  async resume(ctx: RequestContext, id: string): Promise<ImportResponse> {
    return this.change(ctx, id, 'resume', async (tx, row, status) => {
      const stretch = row.status === status ? {} : stretchFrom(row.position?.offset ?? 0);
      const resumed = await tx.update(row, row.version, { status, failure: null, finishedAt: null, ...stretch });
      await tx.emit(ImportAdvanced, { importId: id, step: row.step });
      return resumed;
    });
  }

  /** What was written stays, until it is undone. */
  async cancel(ctx: RequestContext, id: string): Promise<ImportResponse> {
    return this.change(ctx, id, 'cancel', async (tx, row, status) => {
      const canceled = await tx.update(row, row.version, { status, finishedAt: new Date() });
      await tx.emit(ImportFinished, { importId: id, status: 'canceled', isDryRun: row.isDryRun });
      return canceled;
    });
  }

  /** What the import made goes, what it changed returns. What somebody changed since is left alone unless forced. */
  async undo(ctx: RequestContext, id: string, { force }: { readonly force: boolean }): Promise<ImportResponse> {
    return this.change(ctx, id, 'undo', async (tx, row, status) => {
      await tx.query(
        `UPDATE imports_import_rows SET undo = NULL, undo_error = NULL
          WHERE tenant_id = $1 AND import_id = $2 AND undo = 'conflict'`,
        [id],
      );
      const undoing = await tx.update(row, row.version, {
        status,
        isForced: force,
        step: row.step + 1,
        progress: { ...row.progress, conflicts: 0 },
        finishedAt: null,
      });
      await tx.emit(ImportAdvanced, { importId: id, step: undoing.step });
      return undoing;
    });
  }

  private async change(
    ctx: RequestContext,
    id: string,
    action: ImportAction,
    work: (tx: WriteTransaction, row: Import, status: Import['status']) => Promise<Import>,
  ): Promise<ImportResponse> {
    return this.db.write(ctx, async (tx) => {
      const row = await lockImport(tx, id);
      this.importers.allowed(ctx, row.importer);
      return toImportResponse(await work(tx, row, transition(row, action)));
    });
  }
}

const stretchFrom = (resumedOffset: number): RowChanges<Import> => ({ resumedAt: new Date(), resumedOffset });

function checkColumns({ fields }: Importer, { inspection, mapping }: Import): void {
  const columns = inspection?.columns ?? [];
  const known = new Set(columns.map(({ name, field }) => (name in mapping ? mapping[name] : field)));
  const missing = fields.filter(
    ({ key, isRequired, orElse = key }) => isRequired && !known.has(key) && !known.has(orElse),
  );
  if (missing.length > 0) throw columnsMissing(missing.map(({ label }) => label));
}
