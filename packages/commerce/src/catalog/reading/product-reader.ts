import { Injectable } from '@nestjs/common';
import { ReadModels, toConnection, type Connection, type RequestContext } from '@rustok/core';
import { shopOf } from '../../commerce.settings.js';
import { priceContextOf } from './prices/price-context.js';
import type { ProductsArgs } from './product.args.js';
import { fromDocument, PRODUCTS } from './product-document.js';
import type { ProductResponse } from './product.response.js';
import { toSearchRequest } from './to-search-request.js';

/** Published products, as everybody may see them: one statement of the read model for each answer. */
@Injectable()
export class ProductReader {
  constructor(private readonly readModels: ReadModels) {}

  async byHandle(ctx: RequestContext, handle: string): Promise<ProductResponse | null> {
    const shop = shopOf(ctx);
    const hit = await this.readModels.byKey(ctx, PRODUCTS, handle, { prices: priceContextOf(ctx, shop) });
    return hit && fromDocument(hit, shop);
  }

  /** Ids asked for in one tick are looked up together. */
  async byId(ctx: RequestContext, id: string): Promise<ProductResponse | null> {
    return ctx.load(this.loadById, id);
  }

  async list(ctx: RequestContext, args: ProductsArgs): Promise<Connection<ProductResponse>> {
    const shop = shopOf(ctx);
    const { request, isReversed } = toSearchRequest(args, priceContextOf(ctx, shop));
    const { hits, hasNextPage, hasPreviousPage } = await this.readModels.search(ctx, request);
    const edges = hits.map((hit) => ({ node: fromDocument(hit, shop), cursor: hit.cursor }));
    return isReversed
      ? toConnection(edges.toReversed(), { hasNextPage: hasPreviousPage, hasPreviousPage: hasNextPage })
      : toConnection(edges, { hasNextPage, hasPreviousPage });
  }

  private readonly loadById = async (ctx: RequestContext, ids: readonly string[]) => {
    const shop = shopOf(ctx);
    const hits = await this.readModels.byId(ctx, PRODUCTS, ids, { prices: priceContextOf(ctx, shop) });
    return new Map([...hits].map(([id, hit]) => [id, fromDocument(hit, shop)]));
  };
}
