import type { ShopifyField } from '../cells.js';
import type { Row } from '../row.js';

const OPTION_VALUES = ['option1Value', 'option2Value', 'option3Value'] as const;
const IDENTITY: readonly ShopifyField[] = [...OPTION_VALUES, 'sku', 'barcode'];
const TERMS: readonly ShopifyField[] = [
  ...([
    'price',
    'compareAtPrice',
    'unitCost',
    'taxCode',
    'taxable',
    'requiresShipping',
    'grams',
    'weightUnit',
  ] as const),
  ...(['inventoryTracker', 'inventoryQuantity', 'inventoryPolicy', 'fulfillmentService', 'variantImageUrl'] as const),
];

/**
 * The rows of a product that describe a variant. Some programs repeat the price, or the whole variant, on rows that
 * only add an image: such a row names no value of an option, or says what a row before it says.
 */
export function variantRowsOf(rows: readonly Row[]): Row[] {
  const described = rows.filter(isVariantRow);
  const hasOptions = described.some((row) => row.has(...OPTION_VALUES));
  const seen = new Set<string>();
  return described.filter((row) => {
    if (hasOptions && row.has('imageUrl') && !row.has(...IDENTITY)) return false;
    const key = JSON.stringify([...IDENTITY, ...TERMS].map((field) => row.values[field] ?? null));
    const isRepeated = row.has('imageUrl') && seen.has(key);
    if (isRepeated) row.take(...IDENTITY, ...TERMS);
    seen.add(key);
    return !isRepeated;
  });
}

/** Weight unit, policy and the like come filled on rows that only add an image, so they do not make a variant. */
function isVariantRow(row: Row): boolean {
  return (
    row.has('option1Value', 'option2Value', 'option3Value', 'sku', 'barcode') ||
    row.has('price', 'compareAtPrice', 'inventoryQuantity') ||
    row.hasPrices()
  );
}
