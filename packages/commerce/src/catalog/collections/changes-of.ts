import { isDeepStrictEqual } from 'node:util';
import type { RowChanges } from '@rustok/core';
import type { Localized } from '../localized.js';
import type { ListingTexts } from '../texts/listing-texts.js';
import type { CollectionNode } from './collection-node.js';
import type { UpdateCollectionRequest } from './collection.dto.js';
import type { Collection } from './collection.entity.js';
import type { CollectionRules } from './rules/rule-columns.js';

/** What a change makes of a collection. */
export interface CollectionChanges {
  readonly isSame: boolean;
  readonly hasNewRules: boolean;
  readonly columns: RowChanges<Collection>;
}

/** @param wanted its texts as they shall be, and its rules: null takes them away, undefined leaves them */
export function changesOf(
  { row, texts: before }: CollectionNode,
  { handle = row.handle, sortOrder = row.sortOrder, image }: UpdateCollectionRequest,
  { texts, rules }: { readonly texts: Localized<ListingTexts>; readonly rules: CollectionRules | null | undefined },
): CollectionChanges {
  const stored = { match: row.rulesMatch, rules: row.rules };
  const wanted = rules === undefined ? stored : (rules ?? { match: null, rules: null });
  const hasNewRules = !isDeepStrictEqual(wanted, stored);
  const imageUrl = image === undefined ? row.imageUrl : (image?.url ?? null);
  const isSame =
    !hasNewRules &&
    handle === row.handle &&
    sortOrder === row.sortOrder &&
    imageUrl === row.imageUrl &&
    isDeepStrictEqual(texts, before);
  const columns = { handle, sortOrder, imageUrl, rulesMatch: wanted.match, rules: wanted.rules };
  return { isSame, hasNewRules, columns };
}
