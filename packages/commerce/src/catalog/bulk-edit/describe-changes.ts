import { formatMoney } from '@rustok/core';
import type { PriceState, ProductState, VariantState } from '../draft/product-state.js';
import type { BulkFieldChange } from './bulk-edit.response.js';

type Described = ReadonlyMap<string, readonly string[]>;

/** What a bulk edit changes in a product, as people read it: amounts as decimals, lists entry by entry. */
export function describeChanges(before: ProductState, after: ProductState): readonly BulkFieldChange[] {
  const [former, next] = [describe(before), describe(after)];
  return [...new Set([...former.keys(), ...next.keys()])].flatMap((path) => {
    const [was, is] = [former.get(path) ?? [], next.get(path) ?? []];
    return was.join('\n') === is.join('\n') ? [] : [{ field: path.split('.'), before: was, after: is }];
  });
}

function describe({ status, vendor, productType, category, tags, variants }: ProductState): Described {
  return new Map([
    ...entries([], { status, vendor, productType, category }),
    ['tags', tags],
    ...variants.flatMap(describeVariant),
  ]);
}

function describeVariant(variant: VariantState): [string, readonly string[]][] {
  const { id, inventoryTracked, inventoryPolicy, requiresShipping, taxable, taxCode } = variant;
  const { harmonizedSystemCode, countryCodeOfOrigin, prices } = variant;
  const path = ['variants', id];
  return [
    ...entries(path, { inventoryTracked, inventoryPolicy, requiresShipping, taxable, taxCode }),
    ...entries(path, { harmonizedSystemCode, countryCodeOfOrigin }),
    ...Object.entries(prices).flatMap(([currency, price]) =>
      describePrice([...path, 'prices', currency], currency, price),
    ),
  ];
}

function describePrice(path: readonly string[], currency: string, price: PriceState) {
  const textOf = (amount: bigint | null) => (amount === null ? null : formatMoney({ amount, currency }));
  return entries(path, { amount: textOf(price.amount), compareAtAmount: textOf(price.compareAtAmount) });
}

function entries(
  path: readonly string[],
  fields: Readonly<Record<string, string | boolean | null>>,
): [string, readonly string[]][] {
  return Object.entries(fields).map(([name, value]) => [
    [...path, name].join('.'),
    value === null ? [] : [String(value)],
  ]);
}
