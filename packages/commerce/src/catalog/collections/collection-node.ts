import type { ReadTransaction } from '@rustok/core';
import { Any } from 'typeorm';
import { groupBy } from '../lists/group-by.js';
import type { Localized } from '../localized.js';
import { toTexts, type ListingTexts } from '../texts/listing-texts.js';
import { CollectionTranslation } from './collection-translation.entity.js';
import { Collection } from './collection.entity.js';

/** A collection as it is stored. */
export interface CollectionNode {
  readonly row: Collection;
  readonly translations: readonly CollectionTranslation[];
  readonly texts: Localized<ListingTexts>;
}

/** Two statements for any number of collections. */
export async function loadCollections(
  tx: ReadTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CollectionNode>> {
  const rows = await tx.find(Collection, { id: Any(ids) });
  const all = await tx.find(CollectionTranslation, { collectionId: Any(ids) });
  const byCollection = groupBy(all, ({ collectionId }) => collectionId);
  return new Map(
    rows.map((row) => {
      const translations = byCollection.get(row.id) ?? [];
      const texts = Object.fromEntries(translations.map((each) => [each.locale, toTexts(each)]));
      return [row.id, { row, translations, texts }];
    }),
  );
}
