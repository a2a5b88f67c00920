import { Injectable } from '@nestjs/common';
import { ReadModels, toConnection, type Connection, type RequestContext } from '@rustok/core';
import { shopOf } from '../../commerce.settings.js';
import type { ProductsArgs } from './product.args.js';
import { fromDocument, PRODUCTS } from './product-document.js';
import type { ProductResponse } from './product.response.js';
import { toSearchRequest } from './to-search-request.js';

/** Published products, as everybody may see them: one statement of the read model for each answer. */
@Injectable()
export class ProductReader {
  constructor(private readonly readModels: ReadModels) {}

  async byHandle(ctx: RequestContext, handle: string): Promise<ProductResponse | null> {
    const hit = await this.readModels.byKey(ctx, PRODUCTS, handle);
    return hit && fromDocument(hit.body);
  }

  /** Ids asked for in one tick are looked up together. */
  async byId(ctx: RequestContext, id: string): Promise<ProductResponse | null> {
    return ctx.load(this.loadById, id);
  }

  async list(ctx: RequestContext, args: ProductsArgs): Promise<Connection<ProductResponse>> {
    const { request, isReversed } = toSearchRequest(args, shopOf(ctx).currency);
    const { hits, hasNextPage, hasPreviousPage } = await this.readModels.search(ctx, request);
    const edges = hits.map(({ body, cursor }) => ({ node: fromDocument(body), cursor }));
    return isReversed
      ? toConnection(edges.toReversed(), { hasNextPage: hasPreviousPage, hasPreviousPage: hasNextPage })
      : toConnection(edges, { hasNextPage, hasPreviousPage });
  }

  private readonly loadById = async (ctx: RequestContext, ids: readonly string[]) => {
    const hits = await this.readModels.byId(ctx, PRODUCTS, ids);
    return new Map([...hits].map(([id, { body }]) => [id, fromDocument(body)]));
  };
}
