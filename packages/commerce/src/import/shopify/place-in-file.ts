import type { DomainError } from '@rustok/core';
import type { ImportProblem } from '../import-report.js';
import type { ShopifyField } from './file/cells.js';
import type { ShopifyProduct } from './file/shopify-product.js';

/** The column that a part of a draft comes from, where they are not called alike. */
const FIELD_OF_PART: Readonly<Record<string, ShopifyField>> = {
  options: 'option1Value',
  optionValues: 'option1Value',
  images: 'imageUrl',
  url: 'imageUrl',
  altText: 'imageAltText',
  prices: 'price',
  amount: 'price',
  compareAtAmount: 'compareAtPrice',
};

/** Where in the file an error lies: the product's line, or its variant's, and the column of the wrong field. */
export function placeInFile(
  product: ShopifyProduct,
  error: Pick<DomainError, 'code' | 'message' | 'fields'>,
  columnOf: (field: ShopifyField) => string | undefined,
): readonly ImportProblem[] {
  const { handle } = product;
  if (error.fields.length === 0) {
    return [{ line: product.lines.first, column: null, handle, code: error.code, message: error.message }];
  }
  return error.fields.map(({ field, code, message }) => ({
    line: lineOf(product, field),
    column: fieldsOf(field).map(columnOf).findLast(Boolean) ?? null,
    handle,
    code,
    message,
  }));
}

/** What the parts of a path may be columns for, the innermost last. */
function fieldsOf([first = '', position = '', ...rest]: readonly string[]): readonly ShopifyField[] {
  if (first === 'options' && /^[0-2]$/.test(position)) {
    const what = rest.includes('values') ? 'Value' : 'Name';
    return [`option${Number(position) + 1}${what}` as ShopifyField];
  }
  return [first, ...rest].map((part) => FIELD_OF_PART[part] ?? (part as ShopifyField));
}

function lineOf(product: ShopifyProduct, [first, position]: readonly string[]): number {
  const variant = first === 'variants' ? product.variants[Number(position)] : undefined;
  return variant?.line ?? product.lines.first;
}
