import { newId } from '@rustok/core';
import type { MediaState, OptionState, ProductState, VariantState } from '../draft/product-state.js';

/**
 * A product with all of another one's parts, each under an id of its own. SKUs and barcodes stay
 * behind: they name one thing in a warehouse and at a till, and a made-up one would name nothing.
 * Nothing of the new thing is in stock.
 */
export function copyProduct(
  source: ProductState,
  { includeImages }: { readonly includeImages: boolean },
): ProductState {
  const ids = new Map<string, string>();
  const copyOf = (id: string): string => {
    const known = ids.get(id) ?? newId();
    ids.set(id, known);
    return known;
  };
  const copyPart = <Part extends { readonly id: string }>(part: Part): Part => ({ ...part, id: copyOf(part.id) });

  const options = source.options.map((option): OptionState => ({
    ...copyPart(option),
    values: option.values.map(copyPart),
  }));
  const media = includeImages ? source.media.map((each): MediaState => copyPart(each)) : [];
  const variants = source.variants.map((variant): VariantState => ({
    ...copyPart(variant),
    valueIds: variant.valueIds.map(copyOf),
    mediaIds: includeImages ? variant.mediaIds.map(copyOf) : [],
    sku: null,
    barcode: null,
    inventoryQuantity: 0,
  }));
  return { ...source, id: newId(), status: 'draft', publishedAt: null, options, media, variants };
}
