import type { ReadTransaction } from '@rustok/core';
import { Any } from 'typeorm';
import { groupBy } from '../../lists/group-by.js';
import { loadBranches, type CategoryNode, type CategoryNodes } from '../tree/category-node.js';
import { ProductCategory } from './product-category.entity.js';

/** The categories of products, the main one first, with all that they are below of. */
export interface ProductCategories {
  readonly nodes: CategoryNodes;
  readonly byProduct: ReadonlyMap<string, readonly CategoryNode[]>;
}

/** Four statements for any number of products. */
export async function loadProductCategories(
  tx: ReadTransaction,
  productIds: readonly string[],
): Promise<ProductCategories> {
  const rows = await tx.find(ProductCategory, { productId: Any(productIds) });
  const nodes = await loadBranches(tx, [...new Set(rows.map(({ categoryId }) => categoryId))]);
  const grouped = groupBy(rows.toSorted(byRank), ({ productId }) => productId);
  const byProduct = [...grouped].map(
    ([id, all]) => [id, all.flatMap(({ categoryId }) => nodes.get(categoryId) ?? [])] as const,
  );
  return { nodes, byProduct: new Map(byProduct) };
}

function byRank(one: ProductCategory, other: ProductCategory): number {
  return Number(other.isMain) - Number(one.isMain) || (one.id < other.id ? -1 : 1);
}
