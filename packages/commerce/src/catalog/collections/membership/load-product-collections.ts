import type { ReadTransaction } from '@rustok/core';
import { Any } from 'typeorm';
import { groupBy } from '../../lists/group-by.js';
import { loadCollections, type CollectionNode } from '../collection-node.js';
import { CollectionProduct } from './collection-product.entity.js';

/** A product's place in a collection. */
export interface ProductCollection {
  readonly node: CollectionNode;
  readonly position: number;
}

/** The collections that products are in, the oldest first: three statements for any number of products. */
export async function loadProductCollections(
  tx: ReadTransaction,
  productIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ProductCollection[]>> {
  const rows = await tx.find(CollectionProduct, { productId: Any(productIds) });
  const nodes = await loadCollections(tx, [...new Set(rows.map(({ collectionId }) => collectionId))]);
  const sorted = rows.toSorted((one, other) => (one.collectionId < other.collectionId ? -1 : 1));
  const grouped = groupBy(sorted, ({ productId }) => productId);
  return new Map(
    [...grouped].map(([id, all]) => [
      id,
      all.flatMap(({ collectionId, position }) => {
        const node = nodes.get(collectionId);
        return node ? [{ node, position }] : [];
      }),
    ]),
  );
}
