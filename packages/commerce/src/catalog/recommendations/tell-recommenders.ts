import type { WriteTransaction } from '@rustok/core';
import { chunksOf } from '../lists/chunks.js';
import { ProductRecommendationsChanged } from './recommendation.events.js';

/** Ids in one event. */
const IDS_OF_EVENT = 1_000;

/** Tells whose recommendations change with a product that leaves them, deleted, or is back in them. */
export async function tellRecommenders(tx: WriteTransaction, productId: string): Promise<void> {
  const rows = await tx.query<{ product_id: string }>(
    `SELECT DISTINCT product_id FROM commerce_product_recommendations
      WHERE tenant_id = $1 AND recommended_product_id = $2`,
    [productId],
  );
  const ids = rows.map(({ product_id: id }) => id);
  for (const productIds of chunksOf(ids, IDS_OF_EVENT))
    await tx.emit(ProductRecommendationsChanged, { productId, productIds: [...productIds] });
}
