import { Invalid, type ReadModelSource, type RequestContext, type SearchRequest } from '@rustok/core';
import { facetName, facetTerm } from '../documents/facet-term.js';
import { contextColumns } from '../documents/price-rows.js';
import { decodeCursor } from './cursor.js';
import type { Phrase } from './phrase.js';

/** A search of some sources, its text read. */
export interface IndexRequest extends Omit<SearchRequest, 'source' | 'text'> {
  readonly phrase: Phrase | null;
}

/** Which order a request asks for. */
export interface Order {
  readonly key: string;
  readonly reverse: boolean;
  /** As cursors name it. */
  readonly name: string;
}

/** @throws Invalid `SORT_KEY_UNKNOWN` */
export function orderOf(sources: readonly ReadModelSource[], { sort, phrase, prices }: IndexRequest): Order {
  const { key, reverse = false } = sort ?? { key: phrase === null ? 'id' : 'relevance' };
  checkSortKey(sources, key, phrase !== null);
  const context = key === 'price' && prices ? ` ${Object.values(contextColumns(prices)).join('/')}` : '';
  return { key, reverse, name: `${key}${reverse ? ' desc' : ''}${context}` };
}

/**
 * A request as `index_search` reads it.
 *
 * @throws Invalid `CURSOR_INVALID`
 */
export function toSearchJson(
  ctx: RequestContext,
  sources: readonly ReadModelSource[],
  { request, order }: { readonly request: IndexRequest; readonly order: Order },
): string {
  const { phrase, facets = {}, ranges = {}, prices, before, after } = request;
  const cursor = before ?? after;
  const isBackward = before !== undefined;
  return JSON.stringify({
    sources: sources.map(({ name }) => name),
    locale: ctx.locale,
    fallback: ctx.tenant.defaultLocale,
    phrase: phrase?.text,
    question: phrase?.question,
    facets: Object.entries(facets).map(([name, values]) => ({
      name: facetName(name),
      terms: values.map((value) => facetTerm(name, value)),
    })),
    ranges: Object.entries(ranges).map(([name, { min, max }]) => ({ name, min, max })),
    prices: prices && contextColumns(prices),
    sort: order.key,
    descending: order.reverse !== isBackward,
    backward: isBackward,
    from: cursor === undefined ? null : decodeCursor(order.name, cursor),
    limit: request.limit + 1,
    counted: request.withCount ?? false,
    counts: (request.countFacets ?? []).map(facetName),
    highlighted: request.withHighlights ?? false,
  });
}

function checkSortKey(sources: readonly ReadModelSource[], key: string, hasText: boolean): void {
  if (key === 'id' || (key === 'relevance' && hasText)) return;
  if (key !== 'relevance' && sources.every((source) => source.sortsBy(key))) return;
  throw new Invalid(
    'SORT_KEY_UNKNOWN',
    `This list cannot be sorted by "${key}"${key === 'relevance' ? ' without a text' : ''}.`,
  );
}
