import { ATTRIBUTE, type NamedFacet } from '../reading/filters/facets.js';
import type { StoredProduct } from '../storage/load-products.js';
import type { AttributeResponse } from './attribute.response.js';

/** What of a product's values can be filtered by. */
export function attributeFacets(
  { type }: StoredProduct,
  { attributes }: { readonly attributes: readonly AttributeResponse[] },
): readonly NamedFacet[] {
  const filterable = new Set((type?.attributes ?? []).filter((each) => each.isFilterable).map(({ key }) => key));
  return attributes
    .filter(({ key }) => filterable.has(key))
    .map(({ key, name, values }) => ({
      name: `${ATTRIBUTE}${key}`,
      label: name,
      values: values.map(({ value, label }) => ({ value, label })),
    }));
}
