import { isDeepStrictEqual } from 'node:util';
import type { ProductPart } from '../product/product.events.js';
import type { ProductState, VariantState } from '../draft/product-state.js';

/** The parts in which two states of a product differ. Status and stock have events of their own. */
export function changedParts(before: ProductState, after: ProductState): readonly ProductPart[] {
  const parts: Readonly<Record<ProductPart, (state: ProductState) => unknown>> = {
    details: ({ handle, vendor, productType, category, tags, isGiftCard }) => ({
      handle,
      vendor,
      productType,
      category,
      tags,
      isGiftCard,
    }),
    translations: ({ translations }) => translations,
    attributes: ({ attributes }) => attributes,
    options: ({ options }) => options,
    media: ({ media }) => media,
    variants: ({ variants }) => variants.map(editable),
    prices: ({ variants }) => variants.map(({ id, prices }) => ({ id, prices })),
  };
  return (Object.keys(parts) as ProductPart[]).filter(
    (part) => !isDeepStrictEqual(parts[part](before), parts[part](after)),
  );
}

function editable(variant: VariantState): unknown {
  const { prices: _prices, inventoryQuantity: _stock, ...rest } = variant;
  return rest;
}
