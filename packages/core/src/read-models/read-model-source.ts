import type { ReadTransaction } from '../db/read-transaction.js';
import type { EventDefinition } from '../events/define-event.js';
import type { EventEnvelope } from '../events/envelope.js';
import type { ReadModelPrice } from './price-context.js';

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
