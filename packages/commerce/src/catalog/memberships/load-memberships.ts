import type { ReadTransaction } from '@rustok/core';
import { loadProductCategories, type ProductCategories } from '../categories/assignment/load-product-categories.js';
import { loadProductCollections, type ProductCollection } from '../collections/membership/load-product-collections.js';

/** What products belong to, as it is stored. */
export interface StoredMemberships {
  readonly categories: ProductCategories;
  readonly collections: ReadonlyMap<string, readonly ProductCollection[]>;
}

/** Seven statements for any number of products. */
export async function loadMemberships(tx: ReadTransaction, productIds: readonly string[]): Promise<StoredMemberships> {
  const categories = await loadProductCategories(tx, productIds);
  return { categories, collections: await loadProductCollections(tx, productIds) };
}
