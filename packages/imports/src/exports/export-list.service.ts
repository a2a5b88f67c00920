import { Injectable } from '@nestjs/common';
import { TenantDb, type Connection, type ConnectionArgs, type RequestContext } from '@rustok/core';
import { latestFirst } from '../lists/latest-first.js';
import type { ExportResponse } from './export.dto.js';
import { Export } from './export.entity.js';
import { toExportResponse } from './to-export-response.js';

@Injectable()
export class ExportList {
  constructor(private readonly db: TenantDb) {}

  async page(ctx: RequestContext, page: ConnectionArgs): Promise<Connection<ExportResponse>> {
    return latestFirst(this.db, ctx, page, { entity: Export, toNode: toExportResponse });
  }
}
