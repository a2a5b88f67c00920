import type { DomainError, FieldProblem } from '@rustok/core';
import type { ShopifyField } from '../file/cells.js';
import type { ShopifyProduct } from '../file/shopify-product.js';
import { placeInFile } from '../place-in-file.js';
import { withoutPart } from './without-part.js';

export interface LeaveOutSetting {
  /** Of the file's prices. */
  readonly currency: string;
  readonly columnOf: (field: ShopifyField) => string | undefined;
}

/**
 * The product without what the shop cannot take of it, each part noted; null where it cannot do without. Shopify takes
 * longer texts, two variants with one SKU and the like: losing the product over them would help nobody.
 */
export function leaveOut(
  product: ShopifyProduct,
  error: DomainError,
  { currency, columnOf }: LeaveOutSetting,
): ShopifyProduct | null {
  const fields = withRepeatedSkus(product, error.fields);
  const parts = new Map(fields.map((problem) => [problem.field.join('/'), problem]));
  if (parts.size === 0) return null;
  const done: string[] = [];
  let left = product;
  // From the end: what goes out of a list moves what is behind it.
  for (const { field, code } of [...parts.values()].reverse()) {
    const without = withoutPart(left, field, { code, currency });
    if (!without) return null;
    left = without.product;
    done.unshift(without.done);
  }
  const { code: errorCode, message: errorMessage } = error;
  const places = placeInFile(
    product,
    { code: errorCode, message: errorMessage, fields: [...parts.values()] },
    columnOf,
  );
  const notes = places.map(({ line, column, code, message }, index) => ({
    line,
    column,
    code,
    message: `${message.replace(/\.$/, '')}; ${done[index] ?? 'it was left out'}.`,
  }));
  return { ...left, notes: [...left.notes, ...notes] };
}

/** Every variant of a product may have the one SKU, and an error names the second of them only. */
function withRepeatedSkus({ variants }: ShopifyProduct, fields: readonly FieldProblem[]): readonly FieldProblem[] {
  const [found, ...others] = fields;
  const isFirst = (index: number) => variants.findIndex(({ sku }) => sku === variants[index]?.sku) === index;
  const [, index, part] = found?.field ?? [];
  if (!found || others.length > 0 || part !== 'sku' || isFirst(Number(index))) return fields;
  return variants.flatMap(({ sku }, each) =>
    sku === undefined || isFirst(each) ? [] : [{ ...found, field: ['variants', String(each), 'sku'] }],
  );
}
