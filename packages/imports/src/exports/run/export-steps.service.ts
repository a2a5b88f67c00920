import { Injectable } from '@nestjs/common';
import { newId, NotFound, type WriteTransaction } from '@rustok/core';
import type { Export } from '../export.entity.js';
import { ExportAdvanced, ExportFinished } from '../export.events.js';
import { Exporters } from '../exporters.service.js';
import { lockExport } from '../lock-export.js';

/** Records of one step. */
const BATCH = 200;

/** Writes a file piece by piece; each piece and the place behind it are one transaction. */
@Injectable()
export class ExportSteps {
  constructor(private readonly exporters: Exporters) {}

  /** A step that was taken before, or of an export that was stopped, is nothing to do. */
  async take(tx: WriteTransaction, exportId: string, step: number): Promise<void> {
    const row = await lockExport(tx, exportId).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
    if (row?.step === step && row.status === 'running') await this.advance(tx, row);
  }

  private async advance(tx: WriteTransaction, row: Export): Promise<void> {
    const exporter = this.exporters.find(tx.ctx, row.exporter);
    const { options, plan, cursor: after } = row;
    const part = await exporter.next(tx, { options, plan, after, limit: BATCH });
    const sizeBytes = row.sizeBytes + (await storeText(tx, row.id, { position: row.sizeBytes, text: part.text }));
    const recordCount = row.recordCount + part.records;
    const step = row.step + 1;
    if (part.next === null) {
      await tx.update(row, row.version, { status: 'completed', sizeBytes, recordCount, step, finishedAt: new Date() });
      return tx.emit(ExportFinished, { exportId: row.id, status: 'completed' });
    }
    await tx.query(
      `UPDATE imports_exports SET cursor = $3, size_bytes = $4, record_count = $5, step = $6, version = version + 1, updated_at = now()
        WHERE tenant_id = $1 AND id = $2`,
      [row.id, part.next, sizeBytes, recordCount, step],
    );
    return tx.emit(ExportAdvanced, { exportId: row.id, step });
  }
}

/** @returns its bytes */
export async function storeText(
  tx: WriteTransaction,
  exportId: string,
  { position, text }: { readonly position: number; readonly text: string },
): Promise<number> {
  const bytes = Buffer.from(text);
  if (bytes.length === 0) return 0;
  await tx.query(
    `INSERT INTO imports_export_chunks (tenant_id, id, export_id, position, bytes) VALUES ($1, $2, $3, $4, $5)`,
    [newId(), exportId, position, bytes],
  );
  return bytes.length;
}
