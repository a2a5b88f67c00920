import type { ReactNode } from 'react';
import type { PageView } from './view.js';

/** A place in a page whose parts may ask for fields of the page's query. */
export interface SlotPlace {
  /** `product.details` */
  readonly slot: string;
  /** The GraphQL type whose fields the parts may ask for. */
  readonly on: string;
  /** The fragment that the page's query spreads for them: the host writes it. */
  readonly fragment: string;
}

export interface SlotProps<Data> {
  /** What the page gives to the slot: an object with the fields of the part's fragment. */
  readonly data: Data;
  readonly view: PageView;
}

/** A module's part of a page that another module owns. One that fails while it is rendered is left out. */
export interface SlotPart<Data = never> {
  readonly slot: string;
  /** The fields that the part needs, so that a page stays one query: `fragment Reviews on Product { … }`. */
  readonly fragment?: { readonly name: string; readonly document: string };
  readonly Component: (props: SlotProps<Data>) => ReactNode;
}
