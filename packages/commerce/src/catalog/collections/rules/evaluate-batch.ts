import type { WriteTransaction } from '@rustok/core';
import { shopOf } from '../../../commerce.settings.js';
import { COLLECTION_LIMITS } from '../collection-limits.js';
import { Collection } from '../collection.entity.js';
import { CollectionEvaluated } from '../collection.events.js';
import { applyRules } from './apply-rules.js';
import { emptyRuleSet, toRuleSet } from './rule-set.js';

/** How far an evaluation has come. */
export interface Evaluation {
  readonly collectionId: string;
  readonly rulesRevision: number;
  /** The last product that was tried; null at first. */
  readonly after: string | null;
}

/** Tries the rules of a collection on the next products, and tells so that the others follow. */
export async function evaluateBatch(
  tx: WriteTransaction,
  { collectionId, rulesRevision, after }: Evaluation,
): Promise<void> {
  // Before the products, as everybody does who changes what is in a collection.
  await tx.query('SELECT FROM commerce_collections WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE', [collectionId]);
  const collection = await tx.findOne(Collection, { id: collectionId });
  // Deleted, or the rules are others again, which have their own evaluation.
  if (collection?.rulesRevision !== rulesRevision) return;

  const { rules, rulesMatch: match } = collection;
  const set = rules && match ? toRuleSet(collectionId, { match, rules }, shopOf(tx.ctx)) : emptyRuleSet(collectionId);
  const ids = await lockNext(tx, after);
  const changes = await applyRules(tx, [set], ids);
  const next = ids.length < COLLECTION_LIMITS.batch ? null : (ids.at(-1) ?? null);
  await saveProgress(tx, collectionId, { count: ids.length, isDone: next === null });
  const productIds = changes.map(({ productId }) => productId);
  await tx.emit(CollectionEvaluated, { collectionId, rulesRevision, productIds, next });
}

async function lockNext(tx: WriteTransaction, after: string | null): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM commerce_products WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2)
      ORDER BY id LIMIT $3 FOR NO KEY UPDATE`,
    [after, COLLECTION_LIMITS.batch],
  );
  return rows.map(({ id }) => id);
}

/** Without a version: staff who have the collection open are in nobody's way. */
async function saveProgress(
  tx: WriteTransaction,
  id: string,
  { count, isDone }: { readonly count: number; readonly isDone: boolean },
): Promise<void> {
  await tx.query(
    `UPDATE commerce_collections
        SET evaluated_count = evaluated_count + $3, evaluated_at = CASE WHEN $4 THEN now() END
      WHERE tenant_id = $1 AND id = $2`,
    [id, count, isDone],
  );
}
