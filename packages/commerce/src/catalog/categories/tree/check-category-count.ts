import type { ReadTransaction } from '@rustok/core';
import { CATEGORY_LIMITS } from '../category-limits.js';
import { tooManyCategories } from '../category.errors.js';

/** @throws Invalid `TOO_MANY_CATEGORIES` where a shop would have more than it may */
export async function checkCategoryCount(tx: ReadTransaction, added: number): Promise<void> {
  const [row] = await tx.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM commerce_categories WHERE tenant_id = $1',
  );
  if ((row?.count ?? 0) + added > CATEGORY_LIMITS.categories) throw tooManyCategories(CATEGORY_LIMITS.categories);
}
