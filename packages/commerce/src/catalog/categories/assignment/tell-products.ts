import type { WriteTransaction } from '@rustok/core';
import { chunksOf } from '../../lists/chunks.js';
import { CATEGORY_LIMITS } from '../category-limits.js';
import { CategoryProductsChanged } from '../category.events.js';

/** Tells that products have come to a category or have left it. */
export async function tellProductsOfCategory(
  tx: WriteTransaction,
  categoryId: string,
  productIds: readonly string[],
): Promise<void> {
  for (const ids of chunksOf(productIds, CATEGORY_LIMITS.idsOfEvent))
    await tx.emit(CategoryProductsChanged, { categoryId, productIds: [...ids] });
}
