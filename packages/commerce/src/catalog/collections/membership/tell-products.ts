import type { WriteTransaction } from '@rustok/core';
import { chunksOf } from '../../lists/chunks.js';
import { COLLECTION_LIMITS } from '../collection-limits.js';
import { CollectionProductsChanged } from '../collection.events.js';

/** Tells that products have come to a collection, have left it, or stand elsewhere in it. */
export async function tellProductsOfCollection(
  tx: WriteTransaction,
  collectionId: string,
  productIds: readonly string[],
): Promise<void> {
  for (const ids of chunksOf(productIds, COLLECTION_LIMITS.batch))
    await tx.emit(CollectionProductsChanged, { collectionId, productIds: [...ids] });
}
