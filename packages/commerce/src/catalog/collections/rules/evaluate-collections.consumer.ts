import { Consumer, type EventConsumer, type EventEnvelope, type WriteTransaction } from '@rustok/core';
import { CollectionEvaluated, CollectionRulesChanged } from '../collection.events.js';
import { evaluateBatch } from './evaluate-batch.js';

/** Tries changed rules on all products of the shop, batch by batch, each leading to the next. */
@Consumer({ name: 'commerce.evaluate-collections', events: [CollectionRulesChanged, CollectionEvaluated] })
export class EvaluateCollections implements EventConsumer {
  async handle(tx: WriteTransaction, { type, payload }: EventEnvelope): Promise<void> {
    if (type === CollectionRulesChanged.type) {
      const { collectionId, rulesRevision } = CollectionRulesChanged.payload.parse(payload);
      return evaluateBatch(tx, { collectionId, rulesRevision, after: null });
    }
    const { collectionId, rulesRevision, next } = CollectionEvaluated.payload.parse(payload);
    if (next !== null) await evaluateBatch(tx, { collectionId, rulesRevision, after: next });
  }
}
