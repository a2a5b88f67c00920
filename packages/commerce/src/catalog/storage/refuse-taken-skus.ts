import { Conflict, type WriteTransaction } from '@rustok/core';
import type { ProductState } from '../draft/product-state.js';
import { findTakenSkus } from './taken-skus.js';

/**
 * Says which variants' SKUs are taken, which the table's own refusal cannot: one statement, and none
 * where the product has no other SKUs than before.
 *
 * @throws Conflict `SKU_TAKEN`, `HANDLE_TAKEN`
 */
export async function refuseTakenSkus(
  tx: WriteTransaction,
  before: ProductState | null,
  after: ProductState,
): Promise<void> {
  const known = new Set(before?.variants.map(({ sku }) => sku));
  if (after.variants.every(({ sku }) => sku === null || known.has(sku))) return;
  const taken = (await findTakenSkus(tx, [after])).get(after);
  if (taken) throw new Conflict(taken.code, taken.message, { fields: taken.fields });
}
