import type { CategoryView } from '../../categories/reading/to-category-response.js';
import { toListingAnswer, toListingTranslations } from '../../texts/to-listing-response.js';
import type { CollectionNode } from '../collection-node.js';
import type { CollectionResponse, StaffCollectionFields } from './collection.response.js';

/** A collection as everybody may see it. */
export function toCollectionResponse({ row, texts }: CollectionNode, view: CategoryView): CollectionResponse {
  const { id, version, handle, imageUrl, sortOrder, updatedAt } = row;
  return { id, version, handle, ...toListingAnswer({ id, imageUrl, texts }, view), sortOrder, updatedAt };
}

/** A collection as staff see it. */
export function toStaffCollectionResponse(
  node: CollectionNode,
  view: CategoryView,
): CollectionResponse & Required<StaffCollectionFields> {
  const { publishedAt, rules, rulesMatch, rulesRevision, evaluatedAt, evaluatedCount, evaluatedTotal } = node.row;
  return {
    ...toCollectionResponse(node, view),
    publishedAt,
    ruleSet: rules && { appliedDisjunctively: rulesMatch === 'any', rules },
    evaluation:
      rulesRevision === 0
        ? null
        : { isDone: evaluatedAt !== null, evaluatedCount, totalCount: Math.max(evaluatedTotal, evaluatedCount) },
    translations: toListingTranslations(node.texts),
  };
}
