import { Injectable } from '@nestjs/common';
import {
  checkPage,
  DEFAULT_PAGE_SIZE,
  Invalid,
  isId,
  TenantDb,
  toConnection,
  type Connection,
  type ConnectionArgs,
  type RequestContext,
} from '@rustok/core';
import { LessThan, MoreThan } from 'typeorm';
import { Import } from './import.entity.js';
import type { ImportResponse } from './import.dto.js';
import { toImportResponse } from './to-import-response.js';

@Injectable()
export class ImportList {
  constructor(private readonly db: TenantDb) {}

  /** The latest first; ids tell the order, and are the cursors. */
  async page(ctx: RequestContext, page: ConnectionArgs): Promise<Connection<ImportResponse>> {
    checkPage(page);
    const isBackward = page.last !== undefined || page.before !== undefined;
    const size = page.first ?? page.last ?? DEFAULT_PAGE_SIZE;
    const cursor = page.after ?? page.before;
    if (cursor !== undefined && !isId(cursor)) throw new Invalid('CURSOR_INVALID', 'The cursor is none of this list.');
    const rows = await this.db.read(ctx, (tx) =>
      tx.find(Import, cursor === undefined ? {} : { id: isBackward ? MoreThan(cursor) : LessThan(cursor) }, {
        order: { id: isBackward ? 'ASC' : 'DESC' },
        limit: size + 1,
      }),
    );
    const edges = rows.slice(0, size).map((row) => ({ node: toImportResponse(row), cursor: row.id }));
    const hasMore = rows.length > size;
    return isBackward
      ? toConnection(edges.reverse(), { hasNextPage: cursor !== undefined, hasPreviousPage: hasMore })
      : toConnection(edges, { hasNextPage: hasMore, hasPreviousPage: cursor !== undefined });
  }
}
