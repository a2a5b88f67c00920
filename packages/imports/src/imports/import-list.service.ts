import { Injectable } from '@nestjs/common';
import { TenantDb, type Connection, type ConnectionArgs, type RequestContext } from '@rustok/core';
import { latestFirst } from '../lists/latest-first.js';
import type { ImportResponse } from './api/import.dto.js';
import { Import } from './import.entity.js';
import { toImportResponse } from './api/to-import-response.js';

@Injectable()
export class ImportList {
  constructor(private readonly db: TenantDb) {}

  async page(ctx: RequestContext, page: ConnectionArgs): Promise<Connection<ImportResponse>> {
    return latestFirst(this.db, ctx, page, { entity: Import, toNode: toImportResponse });
  }
}
