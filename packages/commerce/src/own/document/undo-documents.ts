import type { ImportedChange, UndoOutcome, WriteTransaction } from '@rustok/core';
import { z } from 'zod';
import { removeType } from '../../catalog/types/remove-type.js';
import { undoProducts } from '../../import/stored/undo-products.js';

const madeType = z.object({ productType: z.string() });

/** As products are undone; a product type that the import made goes when no product has it any more. */
export async function undoDocuments(
  tx: WriteTransaction,
  changes: readonly ImportedChange[],
  options: { readonly force: boolean },
): Promise<readonly UndoOutcome[]> {
  const types = changes.filter(({ before }) => madeType.safeParse(before).success);
  const products = changes.filter((change) => !types.includes(change));
  const outcomes = new Map<ImportedChange, UndoOutcome>();
  const undone = products.length > 0 ? await undoProducts(tx, products, options) : [];
  for (const [index, outcome] of undone.entries()) {
    const change = products[index];
    if (change) outcomes.set(change, outcome);
  }
  for (const change of types) outcomes.set(change, await undoType(tx, change));
  return changes.map((change) => outcomes.get(change) ?? { outcome: 'gone' });
}

async function undoType(tx: WriteTransaction, { entityId, outcome }: ImportedChange): Promise<UndoOutcome> {
  const kept = (message: string): UndoOutcome => ({ outcome: 'conflict', code: 'PRODUCT_TYPE_KEPT', message });
  if (outcome === 'updated') return kept('The attributes that the import gave the product type are kept.');
  const removal = await removeType(tx, entityId);
  if (removal === 'gone') return { outcome: 'gone' };
  return removal === 'used' ? kept('Products have the product type.') : { outcome: 'undone' };
}
