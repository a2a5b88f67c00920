import type { ReadTransaction, WriteTransaction } from '@rustok/core';
import { CollectionRulesChanged } from '../collection.events.js';

/** Asks for changed rules to be tried on all products. */
export async function beginEvaluation(
  tx: WriteTransaction,
  collectionId: string,
  rulesRevision: number,
): Promise<void> {
  await tx.emit(CollectionRulesChanged, { collectionId, rulesRevision });
}

/** How many products rules are to be tried on. */
export async function countProducts(tx: ReadTransaction): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM commerce_products WHERE tenant_id = $1',
  );
  return row?.count ?? 0;
}
