import type { Shop } from '../../commerce.settings.js';
import { applyDraft } from '../draft/apply-draft.js';
import type { ProductState } from '../draft/product-state.js';
import type { BulkChangesRequest } from './bulk-edit.dto.js';
import { changePrices } from './prices/change-prices.js';
import { toPriceChange } from './prices/price-change.js';

/** What a product becomes; throws where it cannot become that. */
export type Edit = (before: ProductState) => ProductState;

/** @throws Invalid where the changes make no sense for any product */
export function toEdit(changes: BulkChangesRequest, { currency, locale }: Shop): Edit {
  const { status, vendor, productType, category, tags, addTags, removeTags, ...rest } = changes;
  const { publishAt: _publishAt, unpublishAt: _unpublishAt, ...ofVariants } = rest;
  const { price, compareAtPrice, ...variantFields } = ofVariants;
  const prices = {
    price: price && toPriceChange(price, currency, ['changes', 'price']),
    compareAtPrice: compareAtPrice && toPriceChange(compareAtPrice, currency, ['changes', 'compareAtPrice']),
  };
  const editTags = toTagEdit({ tags, addTags, removeTags });
  return (before) =>
    applyDraft(before, {
      locale,
      status,
      vendor,
      productType,
      category,
      tags: editTags(before.tags),
      variants: before.variants.map(({ id, prices: own }) => ({
        id,
        ...variantFields,
        prices: changePrices(own, prices),
      })),
    });
}

type TagChanges = { readonly [Key in 'tags' | 'addTags' | 'removeTags']: BulkChangesRequest[Key] };

function toTagEdit({ tags, addTags = [], removeTags = [] }: TagChanges) {
  const removed = new Set(removeTags);
  return (before: readonly string[]): string[] =>
    [...new Set([...(tags ?? before), ...addTags])].filter((tag) => !removed.has(tag));
}
