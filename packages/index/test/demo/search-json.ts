import type { PriceContext } from '@rustok/core';
import { facetTerm } from '../../src/documents/facet-term.js';
import { contextColumns } from '../../src/documents/price-rows.js';
import { readPhrase } from '../../src/search/phrase.js';

export interface SearchInit {
  readonly text: string | null;
  readonly sort: string;
  readonly facets?: Readonly<Record<string, readonly string[]>>;
  readonly ranges?: readonly { readonly name: string; readonly min?: number; readonly max?: number }[];
  readonly prices?: PriceContext;
  readonly counts?: readonly string[];
}

/** A search of notes as `index_search` reads it, past the port. */
export function searchJson({ text, sort, facets = {}, ranges = [], prices, counts = [] }: SearchInit): string {
  const phrase = readPhrase(text ?? '');
  return JSON.stringify({
    sources: ['notes'],
    locale: 'en',
    fallback: 'en',
    phrase: phrase?.text,
    question: phrase?.question,
    facets: Object.entries(facets).map(([name, values]) => ({
      name,
      terms: values.map((each) => facetTerm(name, each)),
    })),
    ranges,
    prices: prices && contextColumns(prices),
    sort,
    descending: false,
    backward: false,
    limit: 100,
    counted: true,
    counts,
    highlighted: true,
  });
}

/** What somebody typed, as `index_suggest` reads it. */
export function suggestJson(text: string): string {
  const [last] = readPhrase(text)?.question[0] ?? [];
  const request = { sources: ['notes'], locale: 'en', fallback: 'en', limit: 10 };
  return JSON.stringify({ ...request, text, head: [[]], last, question: [[last]] });
}
