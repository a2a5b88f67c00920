import { Injectable } from '@nestjs/common';
import { ReadModelSource, type EventEnvelope, type ReadModelDocument, type ReadTransaction } from '@rustok/core';
import { shopOf } from '../../../commerce.settings.js';
import { loadCollections } from '../collection-node.js';
import {
  CollectionDeleted,
  CollectionPublished,
  CollectionUnpublished,
  CollectionUpdated,
} from '../collection.events.js';
import { COLLECTION_SORT_KEYS, COLLECTIONS, toCollectionDocument } from './collection-document.js';
import { toCollectionResponse } from './to-collection-response.js';

/** The published collections, one document for each of the shop's languages; their products name them. */
@Injectable()
export class CollectionReadModel extends ReadModelSource {
  readonly name = COLLECTIONS;
  readonly sortKeys = COLLECTION_SORT_KEYS;
  readonly events = [CollectionUpdated, CollectionPublished, CollectionUnpublished, CollectionDeleted];

  touchedBy({ aggregateId }: EventEnvelope): readonly string[] {
    return [aggregateId];
  }

  async load(tx: ReadTransaction, ids: readonly string[]): Promise<readonly ReadModelDocument[]> {
    const shop = shopOf(tx.ctx);
    const nodes = await loadCollections(tx, ids);
    return [...nodes.values()]
      .filter(({ row }) => row.publishedAt !== null)
      .flatMap((node) =>
        shop.locales.map((locale) => toCollectionDocument(toCollectionResponse(node, { locale, shop }), locale)),
      );
  }

  async ids(tx: ReadTransaction, after: string | null, limit: number): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM commerce_collections
        WHERE tenant_id = $1 AND published_at IS NOT NULL AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }
}
