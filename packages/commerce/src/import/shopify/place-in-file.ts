import type { DomainError } from '@rustok/core';
import type { ImportProblem } from '../import-report.js';
import type { ShopifyProduct } from './shopify-product.js';

/** Columns of a product and of its variants, as Shopify names them now, by the draft's field. */
const COLUMNS: Readonly<Record<string, string>> = {
  handle: 'URL handle',
  title: 'Title',
  descriptionHtml: 'Description',
  seoTitle: 'SEO title',
  seoDescription: 'SEO description',
  vendor: 'Vendor',
  productType: 'Type',
  category: 'Product category',
  tags: 'Tags',
  options: 'Option1 name',
  images: 'Product image URL',
  url: 'Product image URL',
  altText: 'Image alt text',
  sku: 'SKU',
  barcode: 'Barcode',
  taxCode: 'Tax code',
  grams: 'Weight value (grams)',
  price: 'Price',
  prices: 'Price',
  compareAtPrice: 'Compare-at price',
  compareAtAmount: 'Compare-at price',
  unitCost: 'Cost per item',
  inventoryQuantity: 'Inventory quantity',
  imageUrl: 'Variant image URL',
};

/** The product's line, the variant's where one is meant, and the column that the wrong field came from. */
export function placeInFile(product: ShopifyProduct, error: DomainError): readonly ImportProblem[] {
  const { handle } = product;
  const whole = { line: product.lines.first, column: null, handle, code: error.code, message: error.message };
  if (error.fields.length === 0) return [whole];
  return error.fields.map(({ field, code, message }) => ({
    line: lineOf(product, field),
    column: columnOf(field),
    handle,
    code,
    message,
  }));
}

function lineOf(product: ShopifyProduct, [first, position]: readonly string[]): number {
  const variant = first === 'variants' ? product.variants[Number(position)] : undefined;
  return variant?.line ?? product.lines.first;
}

/** The innermost part of the path that a column stands for. */
function columnOf(field: readonly string[]): string | null {
  const part = field.findLast((name) => name in COLUMNS);
  return part === undefined ? null : (COLUMNS[part] ?? null);
}
