import type { RequestContext } from '../context/request-context.js';
import type { ReadTransaction } from '../db/read-transaction.js';
import type { EventDefinition } from '../events/define-event.js';
import type { EventEnvelope } from '../events/envelope.js';

/** How heavily a text counts in full-text search, as PostgreSQL names it: A most, D least. */
export type TextWeight = 'A' | 'B' | 'C' | 'D';

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
  /** Values to filter by exactly and to count: `{ vendor: ['Acme'], tag: ['tea', 'green'] }`. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** Numbers to filter by range and to sort by: `{ price: 1990, inventory: 4 }`. */
  readonly ranges: Readonly<Record<string, number>>;
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

export interface SearchRequest {
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
}

export interface SearchHit {
  readonly id: string;
  readonly cursor: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface SearchPage {
  readonly hits: readonly SearchHit[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** All matches, counted up to 10,000; null unless asked for. */
  readonly totalCount: number | null;
}

/**
 * Reads the index: one statement for each call. Answers are of the context's tenant and locale.
 *
 * @throws Invalid `CURSOR_INVALID`, `SORT_KEY_UNKNOWN`
 * @throws NotFound `MODULE_DISABLED` when the tenant does not use the source's module
 */
export abstract class ReadModels {
  abstract byId(ctx: RequestContext, source: string, ids: readonly string[]): Promise<ReadonlyMap<string, SearchHit>>;
  abstract byKey(ctx: RequestContext, source: string, key: string): Promise<SearchHit | null>;
  abstract search(ctx: RequestContext, request: SearchRequest): Promise<SearchPage>;

  /** Indexes at once what delivered events have touched, for tests and commands that wait for it. */
  abstract refresh(ctx: RequestContext): Promise<void>;
}
