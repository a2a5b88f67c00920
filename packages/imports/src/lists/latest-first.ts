import {
  checkPage,
  DEFAULT_PAGE_SIZE,
  Invalid,
  isId,
  toConnection,
  type Connection,
  type ConnectionArgs,
  type EntityClass,
  type RequestContext,
  type TenantDb,
  type TenantEntity,
} from '@rustok/core';
import { LessThan, MoreThan, type FindOptionsOrder, type FindOptionsWhere } from 'typeorm';

/** A page of rows, the latest first: ids tell the order, and are the cursors. */
export async function latestFirst<Row extends TenantEntity, Node>(
  db: TenantDb,
  ctx: RequestContext,
  page: ConnectionArgs,
  { entity, toNode }: { readonly entity: EntityClass<Row>; readonly toNode: (row: Row) => Node },
): Promise<Connection<Node>> {
  checkPage(page);
  const isBackward = page.last !== undefined || page.before !== undefined;
  const size = page.first ?? page.last ?? DEFAULT_PAGE_SIZE;
  const cursor = page.after ?? page.before;
  if (cursor !== undefined && !isId(cursor)) throw new Invalid('CURSOR_INVALID', 'The cursor is none of this list.');
  const where = cursor === undefined ? {} : { id: isBackward ? MoreThan(cursor) : LessThan(cursor) };
  const rows = await db.read(ctx, (tx) =>
    tx.find<Row>(entity, where as FindOptionsWhere<Row>, {
      order: { id: isBackward ? 'ASC' : 'DESC' } as FindOptionsOrder<Row>,
      limit: size + 1,
    }),
  );
  const edges = rows.slice(0, size).map((row) => ({ node: toNode(row), cursor: row.id }));
  const hasMore = rows.length > size;
  return isBackward
    ? toConnection(edges.reverse(), { hasNextPage: cursor !== undefined, hasPreviousPage: hasMore })
    : toConnection(edges, { hasNextPage: hasMore, hasPreviousPage: cursor !== undefined });
}
