import type { FacetValue } from './read-model-source.js';

export interface SearchHit {
  readonly id: string;
  readonly cursor: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The body of its price in the context that was named; null where it is not sold in it. */
  readonly price: Readonly<Record<string, unknown>> | null;
  /** With highlights: texts as HTML, found words in `<mark>`, everything else encoded. */
  readonly highlights?: Highlights;
}

export interface Highlights {
  readonly title: string;
  /** The passage that fits best; null where only the title has the words. */
  readonly text: string | null;
}

/** How many documents have each value of a facet: the most frequent first, at most 100. */
export interface FacetCounts {
  readonly name: string;
  readonly values: readonly (FacetValue & { readonly count: number })[];
}

export interface SearchPage {
  readonly hits: readonly SearchHit[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** All matches, counted up to 10,000; null unless asked for. */
  readonly totalCount: number | null;
  /** In the order that was asked for; empty unless asked for. */
  readonly facets: readonly FacetCounts[];
  /** With facets and a price context: the lowest and highest price, whatever the price filter, in minor units. */
  readonly priceRange: { readonly min: number; readonly max: number } | null;
  /** The words that were searched instead of ones that nothing has; null where the text was taken as it is. */
  readonly correctedText: string | null;
}

/** A text and the same as HTML, with what was typed in `<mark>`. */
export interface StyledText {
  readonly text: string;
  readonly styledText: string;
}

export interface SuggestedHit {
  readonly source: string;
  readonly id: string;
  readonly key: string;
  readonly title: StyledText;
}

export interface Suggestions {
  /** Texts to search for. */
  readonly queries: readonly StyledText[];
  readonly hits: readonly SuggestedHit[];
}
