import { Consumer, type EventConsumer, type EventEnvelope, type WriteTransaction } from '@rustok/core';
import { COLLECTION_LIMITS } from './collection-limits.js';
import {
  CollectionPublished,
  CollectionRefreshed,
  CollectionUnpublished,
  CollectionUpdated,
} from './collection.events.js';

/** A collection's title and handle are shown with all its products: tells of them batch by batch, each leading to the next. */
@Consumer({
  name: 'commerce.refresh-collections',
  events: [CollectionUpdated, CollectionPublished, CollectionUnpublished, CollectionRefreshed],
})
export class RefreshCollections implements EventConsumer {
  async handle(tx: WriteTransaction, { type, aggregateId: collectionId, payload }: EventEnvelope): Promise<void> {
    const after = type === CollectionRefreshed.type ? CollectionRefreshed.payload.parse(payload).next : null;
    if (type === CollectionRefreshed.type && after === null) return;
    const rows = await tx.query<{ id: string }>(
      `SELECT product_id AS id FROM commerce_collection_products
        WHERE tenant_id = $1 AND collection_id = $2 AND ($3::uuid IS NULL OR product_id > $3)
        ORDER BY product_id LIMIT $4`,
      [collectionId, after, COLLECTION_LIMITS.batch],
    );
    if (rows.length === 0) return;
    const productIds = rows.map(({ id }) => id);
    const next = productIds.length < COLLECTION_LIMITS.batch ? null : (productIds.at(-1) ?? null);
    await tx.emit(CollectionRefreshed, { collectionId, productIds, next });
  }
}
