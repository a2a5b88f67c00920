import { Injectable } from '@nestjs/common';
import { TenantDb, type RequestContext } from '@rustok/core';
import { shopOf } from '../../../commerce.settings.js';
import { loadCollections } from '../collection-node.js';
import type { CollectionResponse } from '../reading/collection.response.js';
import { toStaffCollectionResponse } from '../reading/to-collection-response.js';

/** Collections as they are stored; those asked for in one tick are loaded together. */
@Injectable()
export class StaffCollections {
  constructor(private readonly db: TenantDb) {}

  async byId(ctx: RequestContext, id: string): Promise<CollectionResponse | null> {
    return ctx.load(this.loadById, id);
  }

  async productsCount(ctx: RequestContext, id: string): Promise<number> {
    return (await ctx.load(this.loadCounts, id)) ?? 0;
  }

  private readonly loadById = async (ctx: RequestContext, ids: readonly string[]) => {
    const nodes = await this.db.read(ctx, (tx) => loadCollections(tx, ids));
    const view = { locale: ctx.locale, shop: shopOf(ctx) };
    return new Map([...nodes].map(([id, node]) => [id, toStaffCollectionResponse(node, view)]));
  };

  private readonly loadCounts = async (ctx: RequestContext, ids: readonly string[]) => {
    const rows = await this.db.query<{ id: string; count: number }>(
      ctx,
      `SELECT collection_id AS id, count(*)::int AS count FROM commerce_collection_products
        WHERE tenant_id = $1 AND collection_id = ANY ($2::uuid[]) GROUP BY collection_id`,
      [ids],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  };
}
