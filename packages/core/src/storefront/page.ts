import type { ReactNode } from 'react';
import type { SlotPlace } from './slot.js';
import type { PageView } from './view.js';

/** The address that a visitor asked for. */
export interface PageRequest {
  /** Values of the path's parameters. */
  readonly params: Readonly<Record<string, string>>;
  readonly url: URL;
}

/** Text for search engines and shared links. */
export interface PageMeta {
  readonly title: string;
  readonly description?: string;
  /** An image's address, absolute or from the root of the shop. */
  readonly imageUrl?: string;
  /** The address under which the page is to be known, if other addresses show the same: its path and query. */
  readonly canonicalPath?: string;
  /** Whether search engines should leave the page out. */
  readonly isHidden?: boolean;
}

export interface PageProps<Data> {
  readonly data: Data;
  readonly view: PageView;
}

/**
 * A page, rendered on the server from the answer to one GraphQL query. Root fields are nullable:
 * what failed, or belongs to a module that the shop does not use, is null.
 */
export interface StorefrontPage<Data = never> {
  /** `/products/:handle`; `?lang=` is the host's. */
  readonly path: string;
  /** The page's only query. Where modules may add fields it spreads the fragment that `slots` names. */
  readonly document: string;
  readonly slots?: readonly SlotPlace[];
  readonly variables?: (request: PageRequest) => Readonly<Record<string, unknown>>;
  /** Whether there is something to show under this address; otherwise the host answers 404. */
  readonly isFound?: (data: Data) => boolean;
  readonly meta: (data: Data, view: PageView) => PageMeta;
  readonly Component: (props: PageProps<Data>) => ReactNode;
}
