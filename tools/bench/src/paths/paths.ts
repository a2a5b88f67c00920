import { productAt, searchFor } from '../catalog/catalog.js';
import type { GraphqlRequest } from '../graphql.js';
import { CARD, DETAIL, PAGE } from './selections.js';
import { detailStatements, listStatements, type FloorStatement } from './floor-statements.js';

/** What visitors ask for, and what the floor answers in its place. */
export interface ReadPath {
  readonly name: string;
  readonly requests: readonly GraphqlRequest[];
  /** By variant; the fastest is the floor. */
  readonly floor: Readonly<Record<string, FloorStatement>>;
  /** The least share of the floor with PostgreSQL; null where none is set. */
  readonly budget: number | null;
}

/** How many different requests each path sends. */
const VARIETY = 60;

export function readPaths(productCount: number): readonly ReadPath[] {
  // All over the shop: 7919 is a prime.
  const indexes = Array.from({ length: VARIETY }, (_, index) => (index * 7919) % productCount);
  const handles = indexes.map((index) => productAt(index).handle);
  const vendors = indexes.map((index) => productAt(index).vendor);
  const searches = indexes.map(searchFor);
  return [
    {
      name: 'product list (20)',
      requests: [{ query: `{ products(first: 20) { nodes { ${CARD} } ${PAGE} } }` }],
      floor: listStatements({ kind: 'all' }),
      budget: 0.5,
    },
    {
      name: 'product detail',
      requests: handles.map((handle) => ({
        query: `query ($handle: String!) { product(handle: $handle) { ${DETAIL} } }`,
        variables: { handle },
      })),
      floor: detailStatements(handles),
      budget: 0.5,
    },
    {
      name: 'search',
      requests: searches.map((text) => ({
        query: `query ($text: String!) { products(first: 20, query: $text) { nodes { ${CARD} } ${PAGE} } }`,
        variables: { text },
      })),
      floor: listStatements({ kind: 'search', texts: searches }),
      budget: null,
    },
    {
      name: 'list by facet',
      requests: vendors.map((vendor) => ({
        query: `query ($vendor: String!) { products(first: 20, filters: [{ productVendor: $vendor }]) { nodes { ${CARD} } ${PAGE} } }`,
        variables: { vendor },
      })),
      floor: listStatements({ kind: 'vendor', vendors }),
      budget: null,
    },
  ];
}
