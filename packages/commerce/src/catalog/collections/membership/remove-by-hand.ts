import type { WriteTransaction } from '@rustok/core';
import { Any } from 'typeorm';
import { loadRuleSets } from '../rules/load-rule-sets.js';
import { applyRules } from '../rules/apply-rules.js';
import { CollectionProduct } from './collection-product.entity.js';

/**
 * Takes products out that were put in by hand; where the collection has rules, those that they name
 * stay as theirs.
 *
 * @returns those that are no longer there
 */
export async function removeByHand(
  tx: WriteTransaction,
  collectionId: string,
  productIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.find(CollectionProduct, { collectionId, productId: Any(productIds), isManual: true });
  const set = (await loadRuleSets(tx)).find(({ id }) => id === collectionId);
  if (!set) {
    await tx.deleteMany(rows);
    return rows.map(({ productId }) => productId);
  }
  await tx.updateMany(rows.map((row) => ({ row, changes: { isManual: false } })));
  const changes = await applyRules(tx, [set], productIds);
  return changes.map(({ productId }) => productId);
}
