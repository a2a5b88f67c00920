import { checkPage, DEFAULT_PAGE_SIZE, type PriceContext, type SearchRequest } from '@rustok/core';
import { toConditions } from '../filters/to-conditions.js';
import { countedFacets } from '../filters/to-filters.js';
import { PRODUCTS } from '../product-document.js';
import type { ProductsArgs } from './product.args.js';
import { queryText } from './query-text.js';

/** What a list is asked for besides its products. */
export interface WantedParts {
  readonly filters?: boolean;
  readonly totalCount?: boolean;
  readonly highlights?: boolean;
}

/** What holds for a list whatever its arguments say. */
export interface ListScope {
  /** All products of the list have one of these values of each facet, which is none of its filters. */
  readonly facets?: Readonly<Record<string, readonly string[]>>;
  /** The order unless the arguments name one. */
  readonly sort?: { readonly key: string; readonly reverse?: boolean };
  readonly wanted?: WantedParts;
}

/** What a list asks of the read model, and whether the answer stands in the reverse order. */
export interface ListRequest {
  readonly request: SearchRequest & { readonly prices: PriceContext };
  readonly isReversed: boolean;
}

export function toSearchRequest(args: ProductsArgs, prices: PriceContext, scope: ListScope = {}): ListRequest {
  checkPage(args);
  const { first, after, last, before, filters, sortKey, reverse } = args;
  const query = queryText(args.query);
  // The last entries without a cursor are the first of the reverse order.
  const isReversed = last !== undefined && before === undefined;
  const usual = scope.sort ?? { key: query === null ? 'id' : 'relevance' };
  const order = sortKey == null ? usual : { key: sortKey };
  const isDescending = (order.reverse ?? false) !== (reverse ?? false);
  const { facets, ranges } = toConditions(filters ?? [], prices.currency);
  const { wanted = {} } = scope;
  const request = {
    source: PRODUCTS,
    prices,
    limit: first ?? last ?? DEFAULT_PAGE_SIZE,
    ...(after !== undefined && { after }),
    ...(before !== undefined && { before }),
    ...(query !== null && { text: query }),
    sort: { key: order.key, reverse: isDescending !== isReversed },
    facets: { ...facets, ...scope.facets },
    ranges,
    ...((wanted.totalCount || wanted.filters) && { withCount: true }),
    ...(wanted.highlights && { withHighlights: true }),
    ...(wanted.filters && { countFacets: countedFacets(prices.currency) }),
  };
  return { request, isReversed };
}
