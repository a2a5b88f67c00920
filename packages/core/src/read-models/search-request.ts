import type { PriceContext } from './price-context.js';

export interface RangeFilter {
  readonly min?: number;
  readonly max?: number;
}

/** How documents are read, besides which ones. */
export interface ReadOptions {
  /** Whose prices come with the documents, are sorted by and filtered by. */
  readonly prices?: PriceContext;
}

export interface SearchRequest extends ReadOptions {
  readonly source: string;
  /** Words to find; everything when absent or empty. */
  readonly text?: string;
  /** For each facet any of the values; all facets must match. */
  readonly facets?: Readonly<Record<string, readonly string[]>>;
  readonly ranges?: Readonly<Record<string, RangeFilter>>;
  /**
   * One of the source's sort keys, `relevance` (needs a text), or `id`, the order of creation. A
   * document that lacks the key comes after all others. By relevance where there is a text, else
   * by id, unless told.
   */
  readonly sort?: { readonly key: string; readonly reverse?: boolean };
  /** Opaque position that a former page gave out. */
  readonly after?: string;
  readonly before?: string;
  /** 1 to 100. */
  readonly limit: number;
  /** Whether all matches are counted, in the same statement. */
  readonly withCount?: boolean;
  /**
   * Facets whose values are counted, each among what all *other* filters leave over. `option.*` is
   * every facet of the matches whose name begins so, at most 30: `option.color`, `option.size`.
   */
  readonly countFacets?: readonly string[];
  /** Whether hits tell where the text was found. */
  readonly withHighlights?: boolean;
}

export interface SuggestRequest {
  /** What was typed so far. */
  readonly text: string;
  /** All sources that the tenant uses unless told. */
  readonly sources?: readonly string[];
  /** Of queries and of hits each; 1 to 10. */
  readonly limit: number;
}
