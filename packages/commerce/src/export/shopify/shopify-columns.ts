import type { ShopifyField } from '../../import/shopify/file/cells.js';
import { fieldLabels } from '../../import/shopify/file/columns.js';

/** The columns of Shopify's product CSV that we fill, the handle first: by it a damaged row is told from the next product. */
const FIELDS: readonly ShopifyField[] = [
  'handle',
  'title',
  'descriptionHtml',
  'vendor',
  'category',
  'productType',
  'tags',
  'isPublished',
  'status',
  'sku',
  'barcode',
  'option1Name',
  'option1Value',
  'option2Name',
  'option2Value',
  'option3Name',
  'option3Value',
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
  'fulfillmentService',
  'imageUrl',
  'imagePosition',
  'imageAltText',
  'variantImageUrl',
  'isGiftCard',
  'seoTitle',
  'seoDescription',
];

export type ShopifyCells = { readonly [Field in ShopifyField]?: string | null };

/** Prices in other currencies than the file's, by currency. */
export type MarketCells = Readonly<Record<string, { readonly price: string; readonly compareAtPrice: string }>>;

export function toHeader(markets: readonly string[]): readonly string[] {
  return [
    ...FIELDS.map((field) => fieldLabels.get(field) ?? field),
    ...markets.flatMap((currency) => [`Price / ${currency}`, `Compare-at price / ${currency}`]),
  ];
}

export function toLine(cells: ShopifyCells, prices: MarketCells, markets: readonly string[]): readonly string[] {
  return [
    ...FIELDS.map((field) => cells[field] ?? ''),
    ...markets.flatMap((currency) => [prices[currency]?.price ?? '', prices[currency]?.compareAtPrice ?? '']),
  ];
}
