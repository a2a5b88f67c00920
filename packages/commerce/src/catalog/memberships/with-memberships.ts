import type { ReadModelDocument } from '@rustok/core';
import { FACETS } from '../reading/filters/facets.js';
import type { ProductMemberships } from './memberships.js';

/** The list of one category or collection. */
export const within = (id: string) => ({ [FACETS.within]: [id] });

/** The sort key of a collection's own order. */
export const COLLECTION_SORT = 'collection:';
export const collectionSort = (id: string) => `${COLLECTION_SORT}${id}`;

/** A product's document with what it belongs to. */
export function withMemberships(document: ReadModelDocument, memberships: ProductMemberships): ReadModelDocument {
  const { categories, collections } = memberships;
  // With all categories that they are below of, each once.
  const branches = new Map(categories.flatMap(({ breadcrumbs }) => breadcrumbs.map((each) => [each.id, each.title])));
  return {
    ...document,
    facets: {
      ...document.facets,
      [FACETS.category]: [...branches].map(([value, label]) => ({ value, label })),
      [FACETS.collection]: collections.map(({ id, title }) => ({ value: id, label: title })),
      [FACETS.within]: [...branches.keys(), ...collections.map(({ id }) => id)],
    },
    ranges: {
      ...document.ranges,
      ...Object.fromEntries(collections.map(({ id, position }) => [collectionSort(id), position])),
    },
    body: { ...document.body, memberships },
  };
}
