import { Injectable } from '@nestjs/common';
import { TenantDb, type RequestContext } from '@rustok/core';
import { groupBy } from '../../lists/group-by.js';
import { shopOf } from '../../../commerce.settings.js';
import type { CategoryResponse } from '../reading/category.response.js';
import { toStaffCategoryResponse } from '../reading/to-category-response.js';
import { loadBranches } from '../tree/category-node.js';

/** Categories as they are stored; those asked for in one tick are loaded together. */
@Injectable()
export class StaffCategories {
  constructor(private readonly db: TenantDb) {}

  async byId(ctx: RequestContext, id: string): Promise<CategoryResponse | null> {
    return ctx.load(this.loadById, id);
  }

  /** All, also those that are not active, in their order. */
  async childrenOf(ctx: RequestContext, id: string): Promise<readonly CategoryResponse[]> {
    const ids = (await ctx.load(this.loadChildren, id)) ?? [];
    const children = await Promise.all(ids.map((child) => this.byId(ctx, child)));
    return children.filter((child) => child !== null);
  }

  /** How many products are in a category or below it. */
  async productsCount(ctx: RequestContext, id: string): Promise<number> {
    return (await ctx.load(this.loadCounts, id)) ?? 0;
  }

  private readonly loadById = async (ctx: RequestContext, ids: readonly string[]) => {
    const nodes = await this.db.read(ctx, (tx) => loadBranches(tx, ids));
    const view = { locale: ctx.locale, shop: shopOf(ctx) };
    return new Map([...nodes].map(([id, node]) => [id, toStaffCategoryResponse(node, nodes, view)]));
  };

  private readonly loadChildren = async (ctx: RequestContext, ids: readonly string[]) => {
    const rows = await this.db.query<{ id: string; parentId: string }>(
      ctx,
      `SELECT id, parent_id AS "parentId" FROM commerce_categories
        WHERE tenant_id = $1 AND parent_id = ANY ($2::uuid[]) ORDER BY position, id`,
      [ids],
    );
    const grouped = groupBy(rows, ({ parentId }) => parentId);
    return new Map([...grouped].map(([parentId, all]) => [parentId, all.map(({ id }) => id)]));
  };

  private readonly loadCounts = async (ctx: RequestContext, ids: readonly string[]) => {
    const rows = await this.db.query<{ id: string; count: number }>(
      ctx,
      `SELECT above.id, count(DISTINCT p.product_id)::int AS count
         FROM unnest($2::uuid[]) AS above (id)
         JOIN commerce_categories AS c ON c.tenant_id = $1 AND c.path @> ARRAY[above.id]
         JOIN commerce_product_categories AS p ON p.tenant_id = c.tenant_id AND p.category_id = c.id
        GROUP BY above.id`,
      [ids],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  };
}
