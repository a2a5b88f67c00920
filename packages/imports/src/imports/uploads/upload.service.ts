import { Injectable } from '@nestjs/common';
import { newId, TenantDb, type RequestContext } from '@rustok/core';
import type { Encoding } from '../../files/encoding.js';
import { piecesOf } from '../../files/pieces-of.js';
import { ToUtf8 } from '../../files/to-utf8.js';
import { limitsOf } from '../../imports.settings.js';
import { fileTooLarge, uploadReplaced } from '../import.errors.js';
import type { Import } from '../import.entity.js';
import { transition } from '../import-status.js';
import { Importers } from '../importers.service.js';
import { lockImport } from '../lock-import.js';
import { NO_PROGRESS } from '../import-progress.js';
import { CHUNK_BYTES, storedFile } from '../stored-file.js';

export interface Upload {
  readonly id: string;
  readonly source: AsyncIterable<Uint8Array>;
  readonly encoding: Encoding | null;
}

/** Keeps files piece by piece, each in a transaction of its own: a slow sender holds no lock. */
@Injectable()
export class Uploads {
  constructor(
    private readonly db: TenantDb,
    private readonly importers: Importers,
  ) {}

  /**
   * @throws Invalid `BODY_TOO_LARGE`, `FILE_EMPTY`, `FILE_NOT_TEXT`, `FILE_DAMAGED`, and what the importer says of the file
   * @throws Conflict `IMPORT_NOT_POSSIBLE`, `UPLOAD_REPLACED`
   */
  async upload(ctx: RequestContext, { id, source, encoding }: Upload): Promise<Import> {
    const begun = await this.begin(ctx, id);
    try {
      const converter = new ToUtf8(encoding);
      const sizeBytes = await this.store(ctx, begun, converter.convert(bounded(source, limitsOf(ctx).maxBytes)));
      const query = <Row>(text: string, parameters: readonly unknown[]) => this.db.query<Row>(ctx, text, parameters);
      const inspection = await this.importers.find(ctx, begun.importer).inspect(ctx, storedFile(query, begun));
      return await this.end(ctx, begun, {
        inspection,
        position: inspection.start,
        sizeBytes,
        encoding: converter.encoding,
      });
    } catch (error) {
      await this.giveUp(ctx, begun);
      throw error;
    }
  }

  private async begin(ctx: RequestContext, id: string): Promise<Import> {
    return this.db.write(ctx, async (tx) => {
      const row = await lockImport(tx, id);
      this.importers.allowed(ctx, row.importer);
      const status = transition(row, 'upload');
      await tx.query('DELETE FROM imports_import_chunks WHERE tenant_id = $1 AND import_id = $2', [id]);
      await tx.query('DELETE FROM imports_import_rows WHERE tenant_id = $1 AND import_id = $2', [id]);
      return tx.update(row, row.version, {
        status,
        step: row.step + 1,
        sizeBytes: 0,
        inspection: null,
        position: null,
        failure: null,
        mapping: {},
        isDryRun: false,
        progress: NO_PROGRESS,
      });
    });
  }

  private async store(ctx: RequestContext, { id, step }: Import, bytes: AsyncIterable<Uint8Array>): Promise<number> {
    let position = 0;
    for await (const piece of piecesOf(bytes, CHUNK_BYTES)) {
      const stored = await this.db.write(ctx, (tx) =>
        tx.query(
          `INSERT INTO imports_import_chunks (tenant_id, id, import_id, position, bytes)
           SELECT $1, $2, i.id, $5, $6 FROM imports_imports AS i
            WHERE i.tenant_id = $1 AND i.id = $3 AND i.step = $4 AND i.status = 'uploading' RETURNING id`,
          [newId(), id, step, position, piece],
        ),
      );
      if (stored.length === 0) throw uploadReplaced();
      position += piece.length;
    }
    return position;
  }

  private async end(
    ctx: RequestContext,
    { id, step }: Import,
    changes: Pick<Import, 'inspection' | 'position' | 'sizeBytes' | 'encoding'>,
  ): Promise<Import> {
    return this.db.write(ctx, async (tx) => {
      const row = await lockImport(tx, id);
      if (row.step !== step) throw uploadReplaced();
      return tx.update(row, row.version, { ...changes, status: transition(row, 'acceptFile') });
    });
  }

  private async giveUp(ctx: RequestContext, { id, step }: Import): Promise<void> {
    await this.db.write(ctx, async (tx) => {
      const row = await lockImport(tx, id);
      if (row.step !== step || row.status !== 'uploading') return;
      await tx.query('DELETE FROM imports_import_chunks WHERE tenant_id = $1 AND import_id = $2', [id]);
      await tx.update(row, row.version, { status: transition(row, 'refuseFile') });
    });
  }
}

async function* bounded(source: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    if (size > maxBytes) throw fileTooLarge(maxBytes);
    yield piece;
  }
}
