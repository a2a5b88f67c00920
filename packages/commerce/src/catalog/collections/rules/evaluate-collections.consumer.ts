import { Consumer, type EventConsumer, type EventEnvelope, type WriteTransaction } from '@rustok/core';
import { shopOf } from '../../../commerce.settings.js';
import { COLLECTION_LIMITS } from '../collection-limits.js';
import { Collection } from '../collection.entity.js';
import { CollectionEvaluated, CollectionRulesChanged } from '../collection.events.js';
import { applyRules } from './apply-rules.js';
import { emptyRuleSet, toRuleSet } from './rule-set.js';

/** Tries changed rules on all products of the shop, batch by batch, each leading to the next. */
@Consumer({ name: 'commerce.evaluate-collections', events: [CollectionRulesChanged, CollectionEvaluated] })
export class EvaluateCollections implements EventConsumer {
  async handle(tx: WriteTransaction, { type, payload, aggregateId: collectionId }: EventEnvelope): Promise<void> {
    const isNext = type === CollectionEvaluated.type;
    const { rulesRevision, next: after = null } = payload as { rulesRevision: number; next?: string | null };
    if (isNext && after === null) return;
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
