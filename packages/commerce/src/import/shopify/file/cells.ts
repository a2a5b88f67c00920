import { url } from './cells/addresses.js';
import type { BadCell, ReadAs } from './cells/cell-results.js';
import { amount, grams, int32, position, undamaged } from './cells/numbers.js';
import type { InventoryPolicy, ShopifyStatus, WeightUnit } from './shopify-product.js';
import { boolean, inventoryPolicy, status, weightUnit } from './cells/words.js';

/** The value of each known column, where its cell is not blank. */
export interface CellValues {
  handle: string;
  title: string;
  descriptionHtml: string;
  vendor: string;
  category: string;
  productType: string;
  tags: string;
  isPublished: boolean;
  status: ShopifyStatus;
  sku: string;
  barcode: string;
  option1Name: string;
  option1Value: string;
  option2Name: string;
  option2Value: string;
  option3Name: string;
  option3Value: string;
  price: string;
  compareAtPrice: string;
  unitCost: string;
  taxable: boolean;
  taxCode: string;
  inventoryTracker: string;
  inventoryQuantity: number;
  inventoryPolicy: InventoryPolicy;
  grams: number;
  weightUnit: WeightUnit;
  requiresShipping: boolean;
  fulfillmentService: string;
  variantImageUrl: string;
  imageUrl: string;
  imagePosition: number;
  imageAltText: string;
  isGiftCard: boolean;
  seoTitle: string;
  seoDescription: string;
}

export type ShopifyField = keyof CellValues;

type CellRule<T> = (text: string) => T | ReadAs<T> | BadCell;

export const cellRules: { readonly [Field in ShopifyField]: CellRule<CellValues[Field]> } = {
  handle: trimmed,
  title: asWritten,
  descriptionHtml: asWritten,
  vendor: asWritten,
  category: asWritten,
  productType: asWritten,
  tags: asWritten,
  isPublished: boolean,
  status,
  sku: undamaged('SKU_DAMAGED'),
  barcode: undamaged('BARCODE_DAMAGED'),
  option1Name: trimmed,
  option1Value: trimmed,
  option2Name: trimmed,
  option2Value: trimmed,
  option3Name: trimmed,
  option3Value: trimmed,
  price: amount,
  compareAtPrice: amount,
  unitCost: amount,
  taxable: boolean,
  taxCode: trimmed,
  inventoryTracker: trimmed,
  inventoryQuantity: int32,
  inventoryPolicy,
  grams,
  weightUnit,
  requiresShipping: boolean,
  fulfillmentService: trimmed,
  variantImageUrl: url,
  imageUrl: url,
  imagePosition: position,
  imageAltText: asWritten,
  isGiftCard: boolean,
  seoTitle: asWritten,
  seoDescription: asWritten,
};

function asWritten(text: string): string {
  return text;
}

function trimmed(text: string): string {
  return text.trim();
}

/**
 * What a product can do without: a cell that cannot be read is left out and named, and the product comes. Any other
 * bad cell refuses the product, because it says which product or variant the row is about, what it costs, how much
 * there is, or whether it may be seen.
 */
export const DISPENSABLE: ReadonlySet<ShopifyField> = new Set([
  'sku',
  'barcode',
  'compareAtPrice',
  'unitCost',
  'taxable',
  'requiresShipping',
  'grams',
  'weightUnit',
  'variantImageUrl',
  'imageUrl',
  'imagePosition',
]);
