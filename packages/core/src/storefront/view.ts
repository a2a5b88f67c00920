import type { ReactNode } from 'react';

/** The shop whose host was asked. */
export interface Shop {
  readonly name: string;
  readonly defaultLocale: string;
  /** The default one first. */
  readonly locales: readonly string[];
}

/** Parameters of an address; a list is one parameter several times. */
export type PageQuery = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** What a component knows besides its data. */
export interface PageView {
  readonly url: URL;
  readonly shop: Shop;
  /** The language of the page: one of the shop's. */
  readonly locale: string;
  /** Words of the user interface, with `{name}` replaced by the value of that name; the key itself if nobody has the words. */
  readonly translate: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** An address within the shop that keeps the language, currency and country which the visitor chose. */
  readonly href: (path: string, query?: PageQuery) => string;
  /** What modules put in this place. */
  readonly slot: (name: string, data?: unknown) => ReactNode;
}
