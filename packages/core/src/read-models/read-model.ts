import type { RequestContext } from '../context/request-context.js';
import type { ReadTransaction } from '../db/read-transaction.js';
import type { EventDefinition } from '../events/define-event.js';
import type { EventEnvelope } from '../events/envelope.js';
import type { PriceContext, ReadModelPrice } from './price-context.js';

/** How heavily a text counts in full-text search, as PostgreSQL names it: A most, D least. */
export type TextWeight = 'A' | 'B' | 'C' | 'D';

/** A value to filter by, and what people call it in the document's locale. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
}

/** One document of a read model in one locale. */
export interface ReadModelDocument {
  readonly id: string;
  readonly locale: string;
  /** A second unique name within the source and locale, such as a handle. */
  readonly key: string;
  /** Shown in results; also what typo tolerance and suggestions look at. */
  readonly title: string;
  /** Searched by words, with their weight. */
  readonly text: Readonly<Partial<Record<TextWeight, string>>>;
  /** Values to filter by exactly and to count: `{ vendor: ['Acme'], tag: ['tea', 'green'] }`. A bare value is its own label. */
  readonly facets: Readonly<Record<string, readonly (string | FacetValue)[]>>;
  /** Numbers to filter by range and to sort by: `{ inventory: 4 }`. */
  readonly ranges: Readonly<Record<string, number>>;
  /** One for each price context that it is sold in. Sort key and range `price` look at the one that a request names. */
  readonly prices?: readonly ReadModelPrice[];
  /** Texts and ISO 8601 times to sort by: `{ title: 'tea', createdAt: '2026-…' }`. */
  readonly sorts: Readonly<Record<string, string>>;
  /** The answer itself, in the API's own text forms (decimal money, ISO times). */
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * What a module offers to readers. The index asks it for documents whenever one of the events
 * touches them; it never reads anything else of the module.
 */
export abstract class ReadModelSource {
  /** Plural and unique over all modules: `products`. */
  abstract readonly name: string;
  abstract readonly events: readonly EventDefinition[];
  /** Keys of its documents' `ranges` and `sorts` that lists may be sorted by. */
  abstract readonly sortKeys: readonly string[];

  /** Whether lists may be sorted by a key; those of `ranges` whose names depend on the document are no `sortKeys`. */
  sortsBy(key: string): boolean {
    return this.sortKeys.includes(key);
  }
  /** Settings of its module that its documents depend on: a change of one makes them all anew. */
  readonly settings: readonly string[] = [];

  /** Ids of the documents that an event touches. */
  abstract touchedBy(event: EventEnvelope): readonly string[];

  /**
   * Loads documents, one for each locale of the tenant, the fallback resolved. An id for which
   * nothing is returned is not (or no longer) to be found by readers.
   */
  abstract load(tx: ReadTransaction, ids: readonly string[]): Promise<readonly ReadModelDocument[]>;

  /** Ids of all documents after the given one, in their order, for a rebuild. */
  abstract ids(tx: ReadTransaction, after: string | null, limit: number): Promise<readonly string[]>;
}

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

export interface SuggestRequest {
  /** What was typed so far. */
  readonly text: string;
  /** All sources that the tenant uses unless told. */
  readonly sources?: readonly string[];
  /** Of queries and of hits each; 1 to 10. */
  readonly limit: number;
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

/**
 * Reads the index: one statement for each call. Answers are of the context's tenant and locale.
 *
 * @throws Invalid `CURSOR_INVALID`, `SORT_KEY_UNKNOWN`
 * @throws NotFound `MODULE_DISABLED` when the tenant does not use the source's module
 */
export abstract class ReadModels {
  abstract byId(
    ctx: RequestContext,
    source: string,
    ids: readonly string[],
    options?: ReadOptions,
  ): Promise<ReadonlyMap<string, SearchHit>>;
  abstract byKey(ctx: RequestContext, source: string, key: string, options?: ReadOptions): Promise<SearchHit | null>;
  abstract search(ctx: RequestContext, request: SearchRequest): Promise<SearchPage>;
  /** What somebody may be typing: words, titles and their misspellings. */
  abstract suggest(ctx: RequestContext, request: SuggestRequest): Promise<Suggestions>;

  /** Indexes at once what delivered events have touched, for tests and commands that wait for it. */
  abstract refresh(ctx: RequestContext): Promise<void>;
}
