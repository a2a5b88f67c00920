import { productAt, searchFor } from '../catalog/catalog.js';
import type { GraphqlRequest } from '../graphql.js';
import { CARD, DETAIL, PAGE } from '../paths/selections.js';

/** What visitors ask for, with other words each time. */
export interface GrowthPath {
  readonly name: string;
  readonly requests: readonly GraphqlRequest[];
}

const FILTERS = 'filters { id label type values { id label count input } }';
const VARIETY = 100;

export function growthPaths(productCount: number): readonly GrowthPath[] {
  // All over the shop: 7919 is a prime.
  const products = Array.from({ length: VARIETY }, (_, index) => productAt((index * 7919) % productCount));
  const searches = Array.from({ length: VARIETY }, (_, index) => searchFor((index * 7919) % productCount));
  const list = (name: string, requests: readonly GraphqlRequest[]): GrowthPath => ({ name, requests });
  const page = (variables: string, args: string, more = '') =>
    `query ${variables} { products(first: 20${args}) { nodes { ${CARD} } ${PAGE} ${more} } }`;
  return [
    list('list', [{ query: page('', '') }]),
    list('list by price', [{ query: page('', ', sortKey: PRICE') }]),
    list('list with all facets', [{ query: page('', '', FILTERS) }]),
    list(
      'list of a vendor',
      products.map(({ vendor }) => ({
        query: page('($vendor: String!)', ', filters: [{ productVendor: $vendor }]'),
        variables: { vendor },
      })),
    ),
    list(
      'facets of a vendor and tag',
      products.map(({ vendor, tags: [tag] }) => ({
        query: page(
          '($vendor: String!, $tag: String!)',
          ', filters: [{ productVendor: $vendor }, { tag: $tag }]',
          FILTERS,
        ),
        variables: { vendor, tag },
      })),
    ),
    list(
      'search',
      searches.map((text) => ({ query: page('($text: String!)', ', query: $text'), variables: { text } })),
    ),
    list(
      'search with facets',
      searches.map((text) => ({ query: page('($text: String!)', ', query: $text', FILTERS), variables: { text } })),
    ),
    list(
      'search, misspelled',
      searches.map((text) => ({
        query: page('($text: String!)', ', query: $text'),
        variables: { text: misspelled(text) },
      })),
    ),
    list(
      'suggestions',
      searches.map((text) => ({
        query:
          'query ($text: String!) { predictiveSearch(query: $text, limit: 5) { queries { text } results { id title } } }',
        variables: { text: text.slice(0, -2) },
      })),
    ),
    list(
      'detail',
      products.map(({ handle }) => ({
        query: `query ($handle: String!) { product(handle: $handle) { ${DETAIL} } }`,
        variables: { handle },
      })),
    ),
  ];
}

/** Two letters of its first word change places. */
function misspelled(text: string): string {
  return text.replace(/^(.)(.)(.)/u, '$1$3$2');
}
