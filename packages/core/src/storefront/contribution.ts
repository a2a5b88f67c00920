import type { ComponentType } from 'react';

/** What a page may ask for while it is rendered on the server: GraphQL, and nothing else. */
export interface PageRequest {
  /** Values of the path's parameters. */
  readonly params: Readonly<Record<string, string>>;
  readonly url: URL;
  readonly locale: string;
  readonly slots: SlotRegistry;
  /**
   * Runs one operation as the visitor. Fields that failed are null, and their codes stand in
   * `errors`; an operation that failed as a whole is thrown.
   */
  query<Data>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<QueryResult<Data>>;
}

export interface QueryResult<Data> {
  readonly data: Data;
  readonly errors: readonly { readonly message: string; readonly path: readonly (string | number)[]; readonly code: string }[];
}

/** Text for search engines and shared links. */
export interface PageMeta {
  readonly title: string;
  readonly description?: string;
  readonly imageUrl?: string;
  readonly canonicalPath?: string;
}

export interface PageProps<Data> {
  readonly data: Data;
  readonly request: PageRequest;
}

export interface StorefrontPage<Data = unknown> {
  /** `/products/:handle`; `?lang=` is the host's. */
  readonly path: string;
  /** Null when there is nothing to show under this address: the host answers 404. */
  load(request: PageRequest): Promise<Data | null>;
  meta(data: Data): PageMeta;
  readonly Component: ComponentType<PageProps<Data>>;
}

/** A module's part of a page that another module owns. */
export interface SlotEntry {
  readonly slot: string;
  /** Fields that the part needs of the slot's type, so that a page stays one request: `fragment Reviews on Product { … }`. */
  readonly fragment?: { readonly name: string; readonly document: string };
  readonly Component: ComponentType<{ readonly data: unknown; readonly request: PageRequest }>;
}

/** What a module exports from `./storefront`. */
export interface StorefrontContribution {
  readonly pages: readonly StorefrontPage<never>[];
  readonly slots: readonly SlotEntry[];
  /** Words of the user interface by locale and key. */
  readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The composed slots of all modules, as a page sees them. */
export interface SlotRegistry {
  entries(slot: string): readonly SlotEntry[];
}
