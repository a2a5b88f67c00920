import type { ReadTransaction } from '@rustok/core';
import { Any } from 'typeorm';
import type { RecommendationIntent } from './intent.js';
import { ProductRecommendation } from './recommendation.entity.js';

/** The ids of recommended products by intent, in their order. */
export type Recommendations = Readonly<Record<RecommendationIntent, readonly string[]>>;

export const NO_RECOMMENDATIONS: Recommendations = { related: [], complementary: [] };

/** Those of any number of products, in one statement. */
export async function loadRecommendations(
  tx: ReadTransaction,
  productIds: readonly string[],
): Promise<ReadonlyMap<string, Recommendations>> {
  const rows = await tx.find(
    ProductRecommendation,
    { productId: Any(productIds) },
    { order: { position: 'ASC', id: 'ASC' } },
  );
  const byProduct = new Map<string, Record<RecommendationIntent, string[]>>();
  for (const { productId, intent, recommendedProductId } of rows) {
    const lists = byProduct.get(productId) ?? { related: [], complementary: [] };
    lists[intent].push(recommendedProductId);
    byProduct.set(productId, lists);
  }
  return byProduct;
}
