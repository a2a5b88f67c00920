import type { ReadTransaction } from '@rustok/core';
import { loadProductCategories, type ProductCategories } from '../categories/assignment/load-product-categories.js';

/** What products belong to, as it is stored. */
export interface StoredMemberships {
  readonly categories: ProductCategories;
}

/** A constant number of statements for any number of products. */
export async function loadMemberships(tx: ReadTransaction, productIds: readonly string[]): Promise<StoredMemberships> {
  return { categories: await loadProductCategories(tx, productIds) };
}
