import {
  checkPage,
  DEFAULT_PAGE_SIZE,
  fractionDigits,
  Invalid,
  type PriceContext,
  type RangeFilter,
  type SearchRequest,
} from '@rustok/core';
import { FACETS, PRODUCTS } from './product-document.js';
import type { PriceRangeFilter, ProductFilter, ProductsArgs } from './product.args.js';

/** What a list asks of the read model, and whether the answer stands in the reverse order. */
export interface ListRequest {
  readonly request: SearchRequest;
  readonly isReversed: boolean;
}

export function toSearchRequest(args: ProductsArgs, prices: PriceContext): ListRequest {
  checkPage(args);
  const { first, after, last, before, query, filters, sortKey, reverse } = args;
  // The last entries without a cursor are the first of the reverse order.
  const isReversed = last !== undefined && before === undefined;
  const key = sortKey ?? (query ? 'relevance' : 'id');
  const request = {
    source: PRODUCTS,
    prices,
    limit: first ?? last ?? DEFAULT_PAGE_SIZE,
    ...(after !== undefined && { after }),
    ...(before !== undefined && { before }),
    ...(query != null && { text: query }),
    sort: { key, reverse: (reverse ?? false) !== isReversed },
    facets: facetsOf(filters ?? []),
    ranges: rangesOf(filters ?? [], prices.currency),
  };
  return { request, isReversed };
}

function facetsOf(filters: readonly ProductFilter[]): Record<string, string[]> {
  const facets: Record<string, string[]> = {};
  const add = (facet: string, value: string | null | undefined) => {
    if (value != null) (facets[facet] ??= []).push(value);
  };
  for (const { available, productVendor, productType, tag } of filters) {
    add(FACETS.available, available == null ? null : String(available));
    add(FACETS.vendor, productVendor);
    add(FACETS.productType, productType);
    add(FACETS.tag, tag);
  }
  return facets;
}

function rangesOf(filters: readonly ProductFilter[], currency: string): Record<string, RangeFilter> {
  const [price, another] = filters.flatMap((filter) => filter.price ?? []);
  if (another) throw new Invalid('FILTER_INVALID', 'Give one price filter.');
  return price ? { price: toMinorUnits(price, currency) } : {};
}

function toMinorUnits({ min, max }: PriceRangeFilter, currency: string): RangeFilter {
  const units = 10 ** fractionDigits(currency);
  return {
    ...(min != null && { min: Math.round(min * units) }),
    ...(max != null && { max: Math.round(max * units) }),
  };
}
