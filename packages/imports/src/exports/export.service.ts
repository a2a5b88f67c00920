import { Injectable } from '@nestjs/common';
import { TenantDb, type RequestContext } from '@rustok/core';
import { limitsOf } from '../imports.settings.js';
import { checkOptions } from '../options/check-options.js';
import type { CreateExportRequest, ExportResponse } from './export.dto.js';
import { Export } from './export.entity.js';
import { exportNotFound, exportNotPossible, exportNotReady } from './export.errors.js';
import { ExportAdvanced, ExportFinished } from './export.events.js';
import { Exporters } from './exporters.service.js';
import { lockExport } from './lock-export.js';
import { storeText } from './run/export-steps.service.js';
import { toExportResponse } from './to-export-response.js';

export interface ExportFile {
  readonly name: string;
  readonly format: 'csv' | 'jsonl';
  readonly sizeBytes: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

@Injectable()
export class ExportService {
  constructor(
    private readonly db: TenantDb,
    private readonly exporters: Exporters,
  ) {}

  /** @throws NotFound `EXPORT_NOT_FOUND` */
  async get(ctx: RequestContext, id: string): Promise<ExportResponse> {
    return toExportResponse(await this.load(ctx, id));
  }

  /**
   * Begins at once, in the background.
   *
   * @throws Invalid `EXPORTER_UNKNOWN`, `OPTIONS_INVALID`, and what the exporter says of its options
   * @throws Forbidden without the exporter's own permission
   */
  async create(
    ctx: RequestContext,
    request: CreateExportRequest,
    { isForeground = false }: { readonly isForeground?: boolean } = {},
  ): Promise<ExportResponse> {
    const exporter = this.exporters.allowed(ctx, request.exporter);
    const options = checkOptions(exporter.options, request.options ?? []);
    return this.db.write(ctx, async (tx) => {
      await tx.query(
        `DELETE FROM imports_exports WHERE tenant_id = $1 AND updated_at < now() - make_interval(days => $2)`,
        [limitsOf(ctx).keptDays],
      );
      const { plan, head, total } = await exporter.begin(tx, options);
      const row = await tx.insert(Export, {
        exporter: exporter.name,
        status: 'running',
        options,
        plan,
        cursor: null,
        step: 1,
        recordCount: 0,
        totalCount: total,
        sizeBytes: Buffer.byteLength(head),
        createdBy: ctx.actor.id,
        finishedAt: null,
      });
      await storeText(tx, row.id, { position: 0, text: head });
      if (!isForeground) await tx.emit(ExportAdvanced, { exportId: row.id, step: 1 });
      return toExportResponse(row);
    });
  }

  /** @throws Conflict `EXPORT_NOT_POSSIBLE` when it is over */
  async cancel(ctx: RequestContext, id: string): Promise<ExportResponse> {
    return this.db.write(ctx, async (tx) => {
      const row = await lockExport(tx, id);
      this.exporters.allowed(ctx, row.exporter);
      if (row.status !== 'running') throw exportNotPossible(row.status);
      const canceled = await tx.update(row, row.version, { status: 'canceled', finishedAt: new Date() });
      await tx.emit(ExportFinished, { exportId: id, status: 'canceled' });
      return toExportResponse(canceled);
    });
  }

  /**
   * The file, read piece by piece while it is sent.
   *
   * @throws Conflict `EXPORT_NOT_READY`
   */
  async file(ctx: RequestContext, id: string): Promise<ExportFile> {
    const row = await this.load(ctx, id);
    const exporter = this.exporters.allowed(ctx, row.exporter);
    if (row.status !== 'completed') throw exportNotReady(row.status);
    const { format } = exporter;
    return { name: exporter.fileName(ctx), format, sizeBytes: row.sizeBytes, bytes: this.chunks(ctx, row) };
  }

  async load(ctx: RequestContext, id: string): Promise<Export> {
    const row = await this.db.read(ctx, (tx) => tx.findOne(Export, { id }));
    if (!row) throw exportNotFound();
    return row;
  }

  private async *chunks(ctx: RequestContext, { id, sizeBytes }: Export): AsyncGenerator<Uint8Array> {
    for (let position = 0; position < sizeBytes;) {
      const [chunk] = await this.db.query<{ bytes: Buffer }>(
        ctx,
        'SELECT bytes FROM imports_export_chunks WHERE tenant_id = $1 AND export_id = $2 AND position = $3',
        [id, position],
      );
      if (!chunk) throw exportNotFound();
      yield chunk.bytes;
      position += chunk.bytes.length;
    }
  }
}
