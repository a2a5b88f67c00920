import { facetTerm } from '../../src/documents/facet-term.js';
import { readPhrase } from '../../src/search/phrase.js';

export interface SearchInit {
  readonly text: string | null;
  readonly sort: string;
  readonly facets?: Readonly<Record<string, readonly string[]>>;
  readonly counts?: readonly string[];
}

/** A search of notes as `index_search` reads it, past the port. */
export function searchJson({ text, sort, facets = {}, counts = [] }: SearchInit): string {
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
    ranges: [],
    sort,
    descending: false,
    backward: false,
    limit: 100,
    counted: true,
    counts,
    highlighted: true,
  });
}
