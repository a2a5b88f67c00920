import { Injectable } from '@nestjs/common';
import {
  checkPage,
  DEFAULT_PAGE_SIZE,
  TenantDb,
  toConnection,
  type Connection,
  type RequestContext,
} from '@rustok/core';
import type { ProductResponse } from '../reading/product.response.js';
import type { AdminProductsArgs, AdminProductSortKey } from './admin-products.args.js';
import { fromCursor, toCursor, type ListPosition } from './list-position.js';
import { StaffProducts } from './staff-products.js';

interface Order {
  /** What is sorted by, before the id. */
  readonly column: string;
  /** Its text in a cursor, and how that is read again. */
  readonly text: string;
  readonly type: string;
}

const ORDERS: Readonly<Record<AdminProductSortKey, Order>> = {
  id: { column: `''::text`, text: `''`, type: 'text' },
  title: { column: 'coalesce(t.title, p.handle)', text: 'coalesce(t.title, p.handle)', type: 'text' },
  updatedAt: {
    column: 'p.updated_at',
    // Microseconds, which a JavaScript date has not.
    text: `to_char(p.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    type: 'timestamptz',
  },
};

/** All products of a shop, drafts too: one statement for the page, and those that load its products. */
@Injectable()
export class AdminProductList {
  constructor(
    private readonly db: TenantDb,
    private readonly products: StaffProducts,
  ) {}

  /** @throws Invalid `PAGE_INVALID`, `CURSOR_INVALID` */
  async page(ctx: RequestContext, args: AdminProductsArgs): Promise<Connection<ProductResponse>> {
    checkPage(args);
    const { first, after, last, before, sortKey, reverse } = args;
    const key = sortKey ?? 'id';
    const limit = first ?? last ?? DEFAULT_PAGE_SIZE;
    const isBackward = last !== undefined || before !== undefined;
    const from = after ?? before;

    const rows = await this.find(ctx, args, {
      ...(from !== undefined && { from: fromCursor(key, from) }),
      isDescending: (reverse ?? false) !== isBackward,
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    const positions = isBackward ? page.toReversed() : page;
    const found = await Promise.all(
      positions.map(async (position) => ({ position, node: await this.products.byId(ctx, position.id) })),
    );
    const edges = found.flatMap(({ position, node }) => (node ? [{ node, cursor: toCursor(key, position) }] : []));
    const hasMore = rows.length > limit;
    return toConnection(edges, {
      hasNextPage: isBackward ? before !== undefined : hasMore,
      hasPreviousPage: isBackward ? hasMore : after !== undefined,
    });
  }

  private async find(
    ctx: RequestContext,
    { query, status, sortKey }: AdminProductsArgs,
    {
      from,
      isDescending,
      limit,
    }: { readonly from?: ListPosition; readonly isDescending: boolean; readonly limit: number },
  ): Promise<ListPosition[]> {
    const { column, text, type } = ORDERS[sortKey ?? 'id'];
    const [direction, beyond] = isDescending ? ['DESC', '<'] : ['ASC', '>'];
    return this.db.query<ListPosition>(
      ctx,
      `SELECT p.id, ${text} AS value
         FROM commerce_products AS p
         LEFT JOIN commerce_product_translations AS t
           ON t.tenant_id = p.tenant_id AND t.product_id = p.id AND t.locale = $2
        WHERE p.tenant_id = $1
          AND ($3::text IS NULL OR p.status = $3)
          AND ($4::text IS NULL OR p.handle ILIKE $4 OR p.vendor ILIKE $4
               OR EXISTS (SELECT FROM commerce_product_translations AS x
                           WHERE x.tenant_id = $1 AND x.product_id = p.id AND x.title ILIKE $4)
               OR EXISTS (SELECT FROM commerce_variants AS v
                           WHERE v.tenant_id = $1 AND v.product_id = p.id AND v.sku ILIKE $4))
          AND ($5::text IS NULL OR (${column}, p.id) ${beyond} ($5::${type}, $6::uuid))
        ORDER BY ${column} ${direction}, p.id ${direction}
        LIMIT $7`,
      [
        ctx.tenant.defaultLocale,
        status ?? null,
        query ? containing(query) : null,
        from?.value ?? null,
        from?.id ?? null,
        limit,
      ],
    );
  }
}

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
