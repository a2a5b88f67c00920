import type { FacetValue, ReadModelPrice } from '@rustok/core';
import { pickText, type Localized } from '../../localized.js';
import type { ProductState } from '../../draft/product-state.js';
import type { ProductResponse } from '../product.response.js';
import type { View } from '../to-variant-response.js';

/** What products can be filtered by. */
export const FACETS = {
  vendor: 'vendor',
  productType: 'productType',
  tag: 'tag',
  category: 'category',
  collection: 'collection',
  /** The ids of both again: what a list is confined to, while those are its filters. */
  within: 'within',
  /** The facets of a document whose names depend on it, each with what people call it. */
  named: 'filter',
} as const;

/** Whether a product can be bought differs between currencies, as it may lack a price in one. */
export const availableIn = (currency: string) => `available.${currency}`;
export const OPTION = 'option.';
export const ATTRIBUTE = 'attribute.';

/** As long as the index keeps a facet's name and value readable. */
const KEY_LENGTH = 60;

/** Names that differ in case or spaces only are one filter; a name ends at the first "=". */
export function facetKey(name: string): string {
  return name.trim().toLowerCase().replaceAll('=', ' ').slice(0, KEY_LENGTH);
}

type Facets = Record<string, readonly (string | FacetValue)[]>;

/** A facet whose name depends on the product, and what people call it. */
export interface NamedFacet {
  readonly name: string;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

/**
 * Options are told apart by their names in the shop's own language, so that an address with a filter
 * means the same in every language; labels are in the document's.
 */
function optionFacets({ options }: ProductState, { locale, shop }: Omit<View, 'currency'>): readonly NamedFacet[] {
  const nameIn = (names: Localized, language: string) => pickText(names, language, shop.locale)?.text ?? '';
  const keyOf = (names: Localized) => facetKey(nameIn(names, shop.locale));
  return options.map(({ name, values }) => ({
    name: `${OPTION}${keyOf(name)}`,
    label: nameIn(name, locale),
    values: values.map((value) => ({ value: keyOf(value.name), label: nameIn(value.name, locale) })),
  }));
}

interface FacetSource {
  readonly product: ProductResponse;
  readonly state: ProductState;
  readonly prices: readonly ReadModelPrice[];
  readonly attributes: readonly NamedFacet[];
}

/** Everything of the product itself that it can be filtered by, but its price. */
export function toFacets({ product, state, prices, attributes }: FacetSource, view: Omit<View, 'currency'>): Facets {
  const { vendor, productType, tags } = product;
  const named = [...optionFacets(state, view), ...attributes];
  const available = new Set(
    prices.filter(({ body }) => body['availableForSale'] === true).map(({ context }) => context.currency),
  );
  return {
    ...Object.fromEntries(
      view.shop.currencies.map((currency) => [availableIn(currency), [String(available.has(currency))]]),
    ),
    [FACETS.vendor]: vendor === null ? [] : [vendor],
    [FACETS.productType]: productType === null ? [] : [productType],
    [FACETS.tag]: tags,
    [FACETS.named]: named.map(({ name, label }) => ({ value: name, label })),
    ...Object.fromEntries(named.map(({ name, values }) => [name, values])),
  };
}
