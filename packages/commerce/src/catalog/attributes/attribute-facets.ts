import type { ReadModelDocument } from '@rustok/core';
import type { StoredProduct } from '../storage/load-products.js';
import type { AttributeResponse } from './attribute.response.js';

/** The name of the facet of an attribute's values. */
export function attributeFacet(key: string): string {
  return `attribute.${key}`;
}

/** What of a product's values can be filtered by. */
export function attributeFacets(
  { type }: StoredProduct,
  { attributes }: { readonly attributes: readonly AttributeResponse[] },
): ReadModelDocument['facets'] {
  const filterable = new Set((type?.attributes ?? []).filter((each) => each.isFilterable).map(({ key }) => key));
  return Object.fromEntries(
    attributes
      .filter(({ key }) => filterable.has(key))
      .map(({ key, values }) => [attributeFacet(key), values.map(({ value, label }) => ({ value, label }))]),
  );
}
