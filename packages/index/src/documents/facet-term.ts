import type { FacetValue } from '@rustok/core';
import { storableText } from './searchable-text.js';
import { shortText } from './short-text.js';

/** Longer names of facets are the same when their beginnings are. */
const NAME_LENGTH = 100;

/** A facet's value as the index keeps it. */
export interface FacetTerm extends FacetValue {
  readonly name: string;
  readonly term: string;
}

/** A facet's name without the sign that ends it in a term. */
export function facetName(name: string): string {
  return storableText(name.slice(0, NAME_LENGTH).replaceAll('=', ':'));
}

export function facetTerm(name: string, value: string): string {
  return shortText(`${facetName(name)}=${value}`);
}

export function nameOfTerm(term: string): string {
  return term.slice(0, term.indexOf('='));
}

/** What a document may be filtered by; an equal value twice is one. */
export function facetTerms(facets: Readonly<Record<string, readonly (string | FacetValue)[]>>): readonly FacetTerm[] {
  const terms = Object.entries(facets).flatMap(([name, values]) =>
    values.map((given) => {
      const { value, label } = typeof given === 'string' ? { value: given, label: given } : given;
      return {
        name: facetName(name),
        term: facetTerm(name, value),
        value: storableText(value),
        label: storableText(label),
      };
    }),
  );
  return [...new Map(terms.map((each) => [each.term, each])).values()];
}
