import type { WriteTransaction } from '@rustok/core';
import type { RecommendationIntent } from './intent.js';
import { ProductRecommendation } from './recommendation.entity.js';

interface WantedList {
  readonly productId: string;
  readonly intent: RecommendationIntent;
  readonly ids: readonly string[];
}

/** Makes a list what it should be, and says whether it was something else: three statements for any length. */
export async function writeList(tx: WriteTransaction, { productId, intent, ids }: WantedList): Promise<boolean> {
  const rows = await tx.find(ProductRecommendation, { productId, intent });
  const stored = new Map(rows.map((row) => [row.recommendedProductId, row]));
  const wanted = ids.map((id, index) => ({ id, row: stored.get(id), position: index + 1 }));
  const removed = rows.filter((row) => !ids.includes(row.recommendedProductId));
  const moved = wanted.flatMap(({ row, position }) =>
    row && row.position !== position ? [{ row, changes: { position } }] : [],
  );
  const added = wanted.flatMap(({ id, row, position }) =>
    row ? [] : [{ productId, recommendedProductId: id, intent, position }],
  );
  await tx.deleteMany(removed);
  await tx.updateMany(moved);
  await tx.insertMany(ProductRecommendation, added);
  return removed.length + moved.length + added.length > 0;
}
