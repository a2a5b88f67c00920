import {
  checkPage,
  DEFAULT_PAGE_SIZE,
  STORABLE,
  toConnection,
  type Connection,
  type ConnectionArgs,
  type RequestContext,
  type TenantDb,
} from '@rustok/core';
import { z } from 'zod';
import { fromKeysetCursor, toKeysetCursor, type KeysetPosition } from './keyset-cursor.js';

/** One way to sort a list, before the id. */
export interface KeysetOrder {
  readonly column: string;
  /** Its text in a cursor, and how that is read again. */
  readonly text: string;
  readonly type: string;
  readonly values: z.ZodType<string>;
}

export const BY_ID: KeysetOrder = { column: `''::text`, text: `''`, type: 'text', values: z.string().max(0) };

export const byText = (column: string): KeysetOrder => ({
  column,
  text: column,
  type: 'text',
  values: z.string().max(255).regex(STORABLE),
});

export const byNumber = (column: string): KeysetOrder => ({
  column,
  text: `${column}::text`,
  type: 'float8',
  values: z
    .string()
    .max(40)
    .regex(/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/),
});

/** With microseconds, which a JavaScript date has not. */
export const byTime = (column: string): KeysetOrder => ({
  column,
  text: `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  type: 'timestamptz',
  values: z.iso.datetime(),
});

/** What a list consists of. `$1` is the tenant, its own parameters follow; `l` is the table that is listed. */
export interface KeysetList {
  readonly from: string;
  readonly where: string;
  readonly parameters: readonly unknown[];
  readonly key: string;
  readonly order: KeysetOrder;
  readonly reverse: boolean;
}

/** A connection that can count all of its list. */
export type CountedConnection<Node> = Connection<Node> & { readonly totalCount: () => Promise<number> };

/**
 * A page of a list, in one statement, and one more where somebody asks for the count.
 *
 * @throws Invalid `PAGE_INVALID`, `CURSOR_INVALID`
 */
export async function keysetPage<Node>(
  { db, ctx, load }: { db: TenantDb; ctx: RequestContext; load: (id: string) => Promise<Node | null> },
  list: KeysetList,
  page: ConnectionArgs,
): Promise<CountedConnection<Node>> {
  checkPage(page);
  const { first, after, last, before } = page;
  const limit = first ?? last ?? DEFAULT_PAGE_SIZE;
  const isBackward = last !== undefined || before !== undefined;
  const cursor = after ?? before;
  const from = cursor === undefined ? null : fromKeysetCursor(list.key, list.order.values, cursor);
  const statement = toStatement(list, { isDescending: list.reverse !== isBackward });
  const rows = await db.query<KeysetPosition>(ctx, statement, [
    ...list.parameters,
    from?.value ?? null,
    from?.id ?? null,
    limit + 1,
  ]);

  const shown = rows.slice(0, limit);
  const positions = isBackward ? shown.toReversed() : shown;
  const found = await Promise.all(positions.map(async (position) => ({ position, node: await load(position.id) })));
  const edges = found.flatMap(({ position, node }) =>
    node === null ? [] : [{ node, cursor: toKeysetCursor(list.key, position) }],
  );
  const hasMore = rows.length > limit;
  const connection = toConnection(edges, {
    hasNextPage: isBackward ? before !== undefined : hasMore,
    hasPreviousPage: isBackward ? hasMore : after !== undefined,
  });
  return { ...connection, totalCount: () => countAll(db, ctx, list) };
}

function toStatement({ from, where, parameters, order }: KeysetList, { isDescending }: { isDescending: boolean }) {
  const [direction, beyond] = isDescending ? ['DESC', '<'] : ['ASC', '>'];
  const [value, id, limit] = [2, 3, 4].map((number) => `$${parameters.length + number}`);
  return `SELECT l.id, ${order.text} AS value FROM ${from}
     WHERE l.tenant_id = $1 AND ${where}
       AND (${value}::text IS NULL OR (${order.column}, l.id) ${beyond} (${value}::text::${order.type}, ${id}::uuid))
     ORDER BY ${order.column} ${direction}, l.id ${direction} LIMIT ${limit}`;
}

async function countAll(db: TenantDb, ctx: RequestContext, { from, where, parameters }: KeysetList): Promise<number> {
  const statement = `SELECT count(*)::int AS count FROM ${from} WHERE l.tenant_id = $1 AND ${where}`;
  const [row] = await db.query<{ count: number }>(ctx, statement, parameters);
  return row?.count ?? 0;
}

/** A pattern for texts that contain this one. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
