import { LIMITS } from '../limits.js';
import { wrongField } from '../product/product.errors.js';
import type { ProductState, VariantState } from './product-state.js';

/** What can only be seen of the whole: limits that two drafts exceed together, and what must not occur twice. */
export function checkState(state: ProductState): void {
  const { media, variants } = state;
  checkCount('media', media.length, LIMITS.images);
  checkCount('variants', variants.length, LIMITS.variants);
  checkCount('translations', Object.keys(state.translations).length, LIMITS.locales);

  const choices = new Map<string, number>();
  const skus = new Map<string, number>();
  for (const [index, variant] of variants.entries()) {
    refuseSecond(choices, variant.valueIds.join(), index, [
      'optionValues',
      'VARIANT_DUPLICATE',
      'Another variant has the same values of the options.',
    ]);
    if (variant.sku !== null)
      refuseSecond(skus, variant.sku, index, ['sku', 'SKU_TAKEN', 'Another variant of the product has this SKU.']);
    checkStock(variant, index);
    checkCount('mediaUrls', variant.mediaIds.length, LIMITS.variantMedia);
    checkCount('prices', Object.keys(variant.prices).length, LIMITS.currencies);
  }
}

function checkCount(field: string, count: number, limit: number): void {
  if (count > limit) throw wrongField([field], 'TOO_LARGE', `There are ${count}; at most ${limit} are kept.`);
}

function refuseSecond(
  seen: Map<string, number>,
  key: string,
  index: number,
  [field, code, message]: readonly [string, string, string],
): void {
  if (seen.has(key)) throw wrongField(['variants', index, field], code, message);
  seen.set(key, index);
}

/** The same rule as the table's; here it can say which variant it is. */
function checkStock({ inventoryTracked, inventoryPolicy, inventoryQuantity }: VariantState, index: number): void {
  if (inventoryQuantity >= 0 || inventoryPolicy === 'continue' || !inventoryTracked) return;
  throw wrongField(
    ['variants', index, 'inventoryQuantity'],
    'INVENTORY_NEGATIVE',
    'Below zero is only possible for a variant that is sold when out of stock, or whose stock is not counted.',
  );
}
