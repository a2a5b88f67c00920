import { Injectable } from '@nestjs/common';
import { ReadModels, toConnection, type Connection, type RequestContext } from '@rustok/core';
import { shopOf } from '../../../commerce.settings.js';
import { priceContextOf } from '../prices/price-context.js';
import type { ProductsArgs } from './product.args.js';
import { fromDocument, PRODUCTS } from '../product-document.js';
import type { ProductResponse } from '../product.response.js';
import type { FilterResponse } from '../filters/filter.response.js';
import { toFilters } from '../filters/to-filters.js';
import { toSearchRequest, type ListScope } from './to-search-request.js';

/** A page of products, with what was asked for of the whole list. */
export interface ProductList extends Connection<ProductResponse> {
  readonly filters: readonly FilterResponse[];
  readonly totalCount: number | null;
  /** What was searched instead of words that no product has. */
  readonly correctedText: string | null;
}

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

  async list(ctx: RequestContext, args: ProductsArgs, scope: ListScope = {}): Promise<ProductList> {
    const shop = shopOf(ctx);
    const { request, isReversed } = toSearchRequest(args, priceContextOf(ctx, shop), scope);
    const page = await this.readModels.search(ctx, request);
    const { hits, hasNextPage, hasPreviousPage, totalCount, correctedText } = page;
    const edges = hits.map((hit) => ({
      node: fromDocument(hit, shop),
      cursor: hit.cursor,
      highlights: hit.highlights ?? null,
    }));
    const connection = isReversed
      ? toConnection(edges.toReversed(), { hasNextPage: hasPreviousPage, hasPreviousPage: hasNextPage })
      : toConnection(edges, { hasNextPage, hasPreviousPage });
    const { currency } = request.prices;
    const filters = scope.wanted?.filters ? toFilters(page, { locale: ctx.locale, currency }) : [];
    return { ...connection, filters, totalCount, correctedText };
  }

  private readonly loadById = async (ctx: RequestContext, ids: readonly string[]) => {
    const shop = shopOf(ctx);
    const hits = await this.readModels.byId(ctx, PRODUCTS, ids, { prices: priceContextOf(ctx, shop) });
    return new Map([...hits].map(([id, hit]) => [id, fromDocument(hit, shop)]));
  };
}
