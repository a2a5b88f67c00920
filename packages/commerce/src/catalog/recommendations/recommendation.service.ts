import { Injectable } from '@nestjs/common';
import { TenantDb, type RequestContext, type WriteTransaction } from '@rustok/core';
import { productNotFound } from '../product/product.errors.js';
import type { SetRecommendationsRequest } from './recommendation.dto.js';
import { loadRecommendations, NO_RECOMMENDATIONS, type Recommendations } from './load-recommendations.js';
import { recommendationOfItself, recommendedNotFound } from './recommendation.errors.js';
import { ProductRecommendationsChanged } from './recommendation.events.js';
import { writeList } from './write-list.js';

/** What staff recommend with products. A list is set as a whole, and the product gets no new version. */
@Injectable()
export class ProductRecommendationService {
  constructor(private readonly db: TenantDb) {}

  /** @throws NotFound `PRODUCT_NOT_FOUND` */
  async get(ctx: RequestContext, productId: string): Promise<Recommendations> {
    return this.db.read(ctx, async (tx) => {
      const found = await tx.query('SELECT FROM commerce_products WHERE tenant_id = $1 AND id = $2', [productId]);
      if (found.length === 0) throw productNotFound();
      return (await loadRecommendations(tx, [productId])).get(productId) ?? NO_RECOMMENDATIONS;
    });
  }

  /**
   * Answers what stands in the list then. Drafts may be recommended; buyers see them once they are published.
   *
   * @throws NotFound `PRODUCT_NOT_FOUND`
   * @throws Invalid `RECOMMENDATION_OF_ITSELF`
   */
  async set(ctx: RequestContext, request: SetRecommendationsRequest): Promise<readonly string[]> {
    const { productId, intent, recommendedProductIds } = request;
    const itself = recommendedProductIds.indexOf(productId);
    if (itself >= 0) throw recommendationOfItself(itself);
    return this.db.write(ctx, async (tx) => {
      await lockProduct(tx, productId);
      await checkExistence(tx, recommendedProductIds);
      const ids = [...new Set(recommendedProductIds)];
      if (await writeList(tx, { productId, intent, ids }))
        await tx.emit(ProductRecommendationsChanged, { productId, productIds: [productId] });
      return ids;
    });
  }
}

/** Of two lists that are set at once, the second one sees the first. */
async function lockProduct(tx: WriteTransaction, id: string): Promise<void> {
  const rows = await tx.query('SELECT id FROM commerce_products WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE', [
    id,
  ]);
  if (rows.length === 0) throw productNotFound();
}

async function checkExistence(tx: WriteTransaction, ids: readonly string[]): Promise<void> {
  const rows = await tx.query<{ id: string }>(
    'SELECT id FROM commerce_products WHERE tenant_id = $1 AND id = ANY ($2::uuid[])',
    [ids],
  );
  const found = new Set(rows.map(({ id }) => id));
  const missing = ids.flatMap((id, index) => (found.has(id) ? [] : [index]));
  if (missing.length > 0) throw recommendedNotFound(missing);
}
