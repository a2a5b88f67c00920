import { fractionDigits, Invalid, type RangeFilter } from '@rustok/core';
import { ATTRIBUTE, availableIn, FACETS, facetKey, OPTION } from './facets.js';
import type { PriceRangeFilter, ProductFilter } from './product-filter.input.js';

/** What filters ask of the read model. */
export interface Conditions {
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly ranges: Readonly<Record<string, RangeFilter>>;
}

/** @throws Invalid `FILTER_INVALID` for a second price */
export function toConditions(filters: readonly ProductFilter[], currency: string): Conditions {
  const [price, another] = filters.flatMap((filter) => filter.price ?? []);
  if (another) throw new Invalid('FILTER_INVALID', 'Give one price filter.');
  return { facets: facetsOf(filters, currency), ranges: price ? { price: toMinorUnits(price, currency) } : {} };
}

function facetsOf(filters: readonly ProductFilter[], currency: string): Record<string, string[]> {
  const facets: Record<string, string[]> = {};
  const add = (facet: string, value: string | null | undefined) => {
    if (value != null) (facets[facet] ??= []).push(value);
  };
  for (const {
    available,
    productVendor,
    productType,
    tag,
    category,
    collection,
    attribute,
    variantOption,
  } of filters) {
    add(availableIn(currency), available == null ? null : String(available));
    add(FACETS.vendor, productVendor);
    add(FACETS.productType, productType);
    add(FACETS.tag, tag);
    add(FACETS.category, category);
    add(FACETS.collection, collection);
    if (attribute) add(`${ATTRIBUTE}${attribute.key}`, attribute.value);
    if (variantOption) add(`${OPTION}${facetKey(variantOption.name)}`, facetKey(variantOption.value));
  }
  return facets;
}

function toMinorUnits({ min, max }: PriceRangeFilter, currency: string): RangeFilter {
  const units = 10 ** fractionDigits(currency);
  return {
    ...(min != null && { min: Math.round(min * units) }),
    ...(max != null && { max: Math.round(max * units) }),
  };
}
