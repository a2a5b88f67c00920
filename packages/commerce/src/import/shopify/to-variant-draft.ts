import { fractionDigits, isCurrency } from '@rustok/core';
import { parseAmount } from '../../catalog/variants/parse-amount.js';
import type { VariantDraft } from '../../catalog/draft/product-draft.js';
import type { ShopifyField } from './file/cells.js';
import type { ShopifyImportTarget } from './import-target.js';
import type { ShopifyVariant } from './file/shopify-product.js';

const VARIANT_FIELDS: readonly ShopifyField[] = [
  'option1Value',
  'sku',
  'barcode',
  'price',
  'compareAtPrice',
  'unitCost',
  'taxable',
  'taxCode',
  'inventoryTracker',
  'inventoryQuantity',
  'inventoryPolicy',
  'grams',
  'weightUnit',
  'requiresShipping',
  'variantImageUrl',
];

/** Whether the file says anything of variants. */
export function hasVariantColumns({ has }: ShopifyImportTarget): boolean {
  return VARIANT_FIELDS.some(has);
}

export function toVariantDraft(variant: ShopifyVariant, position: number, file: ShopifyImportTarget): VariantDraft {
  // A cell that cannot be read says nothing.
  const target = { ...file, has: (field: ShopifyField) => file.has(field) && !variant.leftOut.has(field) };
  const { currency, has } = target;
  const unitCost = readAmount(variant, 'unitCost', position, target);
  return {
    ...(has('option1Value') && { optionValues: variant.optionValues }),
    ...(has('sku') && { sku: variant.sku ?? null }),
    ...(has('barcode') && { barcode: variant.barcode ?? null }),
    ...(has('variantImageUrl') && { imageUrl: variant.imageUrl ?? null }),
    ...(has('requiresShipping') && { requiresShipping: variant.requiresShipping }),
    ...(has('taxable') && { taxable: variant.taxable }),
    ...(has('taxCode') && { taxCode: variant.taxCode ?? null }),
    ...(has('grams') && { grams: variant.grams ?? null }),
    ...(variant.weightUnit !== undefined && { weightUnit: variant.weightUnit }),
    unitCost: unitCost == null ? unitCost : { amount: unitCost, currency },
    ...(has('inventoryTracker') && { inventoryTracked: variant.inventoryTracked }),
    ...(has('inventoryPolicy') && { inventoryPolicy: variant.inventoryPolicy }),
    ...(variant.inventoryQuantity !== undefined && { inventoryQuantity: variant.inventoryQuantity }),
    prices: toPrices(variant, position, target),
  };
}

/** A variant with nothing in its price's cell has no price. */
function toPrices(
  variant: ShopifyVariant,
  position: number,
  target: ShopifyImportTarget,
): NonNullable<VariantDraft['prices']> {
  const { currency } = target;
  const markets = toMarketPrices(variant, position, target);
  const amount = readAmount(variant, 'price', position, target);
  const compareAtAmount = readAmount(variant, 'compareAtPrice', position, target);
  if (amount === undefined && compareAtAmount === undefined) return markets;
  if (amount === null && compareAtAmount == null) return { ...markets, [currency]: null };
  return { ...markets, [currency]: { amount: amount ?? undefined, compareAtAmount } };
}

/** The prices of markets whose currency is known. */
function toMarketPrices(
  { prices }: ShopifyVariant,
  position: number,
  target: ShopifyImportTarget,
): NonNullable<VariantDraft['prices']> {
  const known = prices.flatMap(({ market, price, compareAtPrice }) => {
    const currency = marketCurrency(target, market);
    if (currency === null || price === undefined) return [];
    const read = (text: string) => parseAmount(withoutZeros(text, currency), currency, ['variants', position, 'price']);
    const compareAtAmount = compareAtPrice === undefined ? null : read(compareAtPrice);
    return [[currency, { amount: read(price), compareAtAmount }] as const];
  });
  return Object.fromEntries(known);
}

/** As somebody has told, or where the market is called by its currency. */
export function marketCurrency(
  { marketCurrencies }: Pick<ShopifyImportTarget, 'marketCurrencies'>,
  market: string,
): string | null {
  return marketCurrencies.get(market.toLowerCase()) ?? (isCurrency(market) ? market : null);
}

/** Null for a blank cell, undefined where the file has no such column. */
function readAmount(
  variant: ShopifyVariant,
  field: 'price' | 'compareAtPrice' | 'unitCost',
  position: number,
  { currency, has }: ShopifyImportTarget,
): bigint | null | undefined {
  const text = variant[field];
  if (text === undefined) return has(field) ? null : undefined;
  return parseAmount(withoutZeros(text, currency), currency, ['variants', position, field]);
}

/** Shopify may write `1000.00` of yen: digits beyond the currency's own say nothing while they are zeros. */
function withoutZeros(text: string, currency: string): string {
  const [whole = '', fraction = ''] = text.split('.');
  const digits = isCurrency(currency) ? fractionDigits(currency) : 0;
  return /^0*$/.test(fraction.slice(digits)) ? [whole, fraction.slice(0, digits)].filter(Boolean).join('.') : text;
}
