import { Injectable } from '@nestjs/common';
import { TenantDb, type Importer, type InspectedFile, type RequestContext } from '@rustok/core';
import { checkOptions } from '../options/check-options.js';
import { Import } from './import.entity.js';
import { columnUnknown, fieldUnknown, importNotFound } from './import.errors.js';
import type { CreateImportRequest, UpdateImportRequest } from './api/import-request.dto.js';
import type { ImportResponse } from './api/import.dto.js';
import { NO_PROGRESS } from './import-progress.js';
import { transition } from './import-status.js';
import { Importers } from './importers.service.js';
import { lockImport } from './lock-import.js';
import { removeExpired } from './remove-expired.js';
import { toImportResponse } from './api/to-import-response.js';

/** Makes imports, and lets a person say what their files mean. */
@Injectable()
export class ImportService {
  constructor(
    private readonly db: TenantDb,
    private readonly importers: Importers,
  ) {}

  /** @throws NotFound `IMPORT_NOT_FOUND` */
  async get(ctx: RequestContext, id: string): Promise<ImportResponse> {
    return toImportResponse(await this.load(ctx, id));
  }

  /** @throws NotFound `IMPORT_NOT_FOUND` */
  async load(ctx: RequestContext, id: string): Promise<Import> {
    const row = await this.db.read(ctx, (tx) => tx.findOne(Import, { id }));
    if (!row) throw importNotFound();
    return row;
  }

  /**
   * An import waits for its file.
   *
   * @throws Invalid `IMPORTER_UNKNOWN`, `IMPORT_OPTIONS_INVALID`
   * @throws Forbidden without the importer's own permission
   */
  async create(ctx: RequestContext, request: CreateImportRequest): Promise<ImportResponse> {
    const importer = this.importers.allowed(ctx, request.importer);
    const options = checkOptions(importer.options, request.options ?? []);
    return this.db.write(ctx, async (tx) => {
      await removeExpired(tx);
      const row = await tx.insert(Import, {
        importer: importer.name,
        fileName: request.fileName ?? null,
        status: 'awaiting_file',
        isDryRun: false,
        options,
        mapping: {},
        inspection: null,
        encoding: null,
        sizeBytes: 0,
        position: null,
        step: 0,
        progress: NO_PROGRESS,
        failure: null,
        isForced: false,
        createdBy: ctx.actor.id,
        startedAt: null,
        resumedAt: null,
        resumedOffset: 0,
        finishedAt: null,
      });
      return toImportResponse(row);
    });
  }

  /**
   * Says what columns are, and how the file is to be read.
   *
   * @throws Invalid `IMPORT_COLUMN_UNKNOWN`, `IMPORT_FIELD_UNKNOWN`, `IMPORT_OPTIONS_INVALID`
   */
  async update(ctx: RequestContext, { id, version, mapping, options }: UpdateImportRequest): Promise<ImportResponse> {
    return this.db.write(ctx, async (tx) => {
      const row = await lockImport(tx, id);
      const importer = this.importers.allowed(ctx, row.importer);
      const status = transition(row, 'edit');
      const updated = await tx.update(row, version, {
        status,
        isDryRun: false,
        mapping: mapping ? checkMapping(importer, row, mapping) : row.mapping,
        options: options ? checkOptions(importer.options, options) : row.options,
      });
      return toImportResponse(updated);
    });
  }
}

function checkMapping(
  importer: Importer,
  { inspection }: Import,
  mapping: NonNullable<UpdateImportRequest['mapping']>,
): InspectedFile['mapping'] {
  for (const { column, field } of mapping) {
    if (!inspection?.columns.some(({ name }) => name === column)) throw columnUnknown(column);
    if (field != null && !importer.fields.some(({ key }) => key === field)) throw fieldUnknown(field);
  }
  return Object.fromEntries(mapping.map(({ column, field }) => [column, field ?? null]));
}
