import { readOptions } from './options.js';
import type { Row } from '../row.js';
import type { RowProblem, ShopifyProduct, ShopifyVariant } from '../shopify-product.js';
import { variantRowsOf } from './variant-rows.js';

type ProductVariants = Pick<ShopifyProduct, 'options' | 'variants'> & { problems: RowProblem[]; notes: RowProblem[] };

/** A product whose rows describe no variant has one all the same: there is nothing else to sell. */
export function readVariants(rows: readonly Row[]): ProductVariants {
  const described = variantRowsOf(rows);
  const variantRows = described.length > 0 ? described : rows.slice(0, 1);
  const { options, optionValues, problems, notes } = readOptions(rows, variantRows);
  const variants = variantRows.map((row, index) => toVariant(row, optionValues[index] ?? []));
  // With a value missing, two variants look alike that are not; that one problem is enough.
  if (problems.length === 0) problems.push(...findDuplicates(variantRows, variants));
  return { options, variants, problems, notes };
}

function toVariant(row: Row, optionValues: string[]): ShopifyVariant {
  const { variantImageUrl, ...given } = row.take(
    ...(['sku', 'barcode', 'price', 'compareAtPrice', 'unitCost', 'taxCode', 'grams', 'weightUnit'] as const),
    ...(['inventoryQuantity', 'fulfillmentService', 'variantImageUrl'] as const),
  );
  // Another tracker than Shopify's own (a fulfillment service's) has no place here: its cell is reported unused.
  if (row.values.inventoryTracker?.toLowerCase() === 'shopify') row.take('inventoryTracker');
  const { inventoryPolicy = 'deny' } = row.take('inventoryPolicy');
  return {
    ...given,
    line: row.line,
    optionValues,
    inventoryTracked: row.has('inventoryTracker'),
    inventoryPolicy,
    requiresShipping: flag(row, 'requiresShipping'),
    taxable: flag(row, 'taxable'),
    prices: row.takePrices(),
    leftOut: row.leftOut,
    ...(variantImageUrl !== undefined && { imageUrl: variantImageUrl }),
  };
}

/** Shopify reads a blank cell as FALSE; a file without the column leaves it at the shop's normal, TRUE. */
function flag(row: Row, field: 'requiresShipping' | 'taxable'): boolean {
  return row.take(field)[field] ?? !row.hasColumn(field);
}

function findDuplicates(rows: readonly Row[], variants: readonly ShopifyVariant[]): RowProblem[] {
  const firstLines = new Map<string, number>();
  return rows.flatMap((row, index) => {
    const values = variants[index]?.optionValues ?? [];
    const key = JSON.stringify(values);
    const firstLine = firstLines.get(key);
    if (firstLine === undefined) {
      firstLines.set(key, row.line);
      return [];
    }
    const name = values.length > 0 ? `The variant ${values.join(' / ')}` : 'The variant without options';
    return [row.problem('VARIANT_DUPLICATE', `${name} is on line ${firstLine} already.`, 'option1Value')];
  });
}
