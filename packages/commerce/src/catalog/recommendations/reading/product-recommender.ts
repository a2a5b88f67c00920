import { Injectable } from '@nestjs/common';
import { ReadModels, type PriceContext, type RequestContext } from '@rustok/core';
import { shopOf } from '../../../commerce.settings.js';
import { productNotFound } from '../../product/product.errors.js';
import { FACETS } from '../../reading/filters/facets.js';
import { priceContextOf } from '../../reading/prices/price-context.js';
import { fromDocument, PRODUCTS } from '../../reading/product-document.js';
import type { ProductResponse } from '../../reading/product.response.js';
import { MAX_RECOMMENDATIONS } from '../intent.js';
import type { RecommendationsArgs } from '../recommendation.args.js';
import { recommendationsOf } from './with-recommendations.js';

/** Among so many of its kind the most similar ones are looked for. */
const CANDIDATES = 30;

/** What buyers are shown with a product: published products alone, and all from the read model. */
@Injectable()
export class ProductRecommender {
  constructor(private readonly readModels: ReadModels) {}

  /**
   * What staff chose, in their order; related ones are filled up by products of the same type, or of
   * one of the tags where it has no type. Two statements, or three where both are shown.
   *
   * @throws NotFound `PRODUCT_NOT_FOUND`
   */
  async list(ctx: RequestContext, { productId, intent }: RecommendationsArgs): Promise<readonly ProductResponse[]> {
    const shop = shopOf(ctx);
    const prices = priceContextOf(ctx, shop);
    const hit = (await this.readModels.byId(ctx, PRODUCTS, [productId], { prices })).get(productId);
    if (!hit) throw productNotFound();

    const wanted = intent ?? 'related';
    const ids = recommendationsOf(hit)[wanted];
    const isFilled = wanted === 'related' && ids.length < MAX_RECOMMENDATIONS;
    const [chosen, similar] = await Promise.all([
      ids.length === 0 ? null : this.readModels.byId(ctx, PRODUCTS, ids, { prices }),
      isFilled ? this.similar(ctx, fromDocument(hit, shop), prices) : [],
    ]);
    const shown = ids.flatMap((id) => {
      const found = chosen?.get(id);
      return found ? [fromDocument(found, shop)] : [];
    });
    const others = similar.filter(({ id }) => id !== productId && !ids.includes(id));
    return [...shown, ...others].slice(0, MAX_RECOMMENDATIONS);
  }

  /** The latest of its type, those first that share the most tags with it. */
  private async similar(
    ctx: RequestContext,
    { productType, tags }: ProductResponse,
    prices: PriceContext,
  ): Promise<readonly ProductResponse[]> {
    if (productType === null && tags.length === 0) return [];
    const facets = productType === null ? { [FACETS.tag]: tags } : { [FACETS.productType]: [productType] };
    const sort = { key: 'id', reverse: true };
    const { hits } = await this.readModels.search(ctx, { source: PRODUCTS, facets, sort, prices, limit: CANDIDATES });
    const shared = (product: ProductResponse) => product.tags.filter((tag) => tags.includes(tag)).length;
    return hits.map((hit) => fromDocument(hit, shopOf(ctx))).toSorted((one, other) => shared(other) - shared(one));
  }
}
