import type { PageProps, PageRequest, StorefrontPage } from '@rustok/core/storefront';
import { Empty } from '../cards/empty.js';
import { PRODUCT_CARD, type ProductCardData } from '../cards/product-card.js';
import { ProductGrid } from '../cards/product-grid.js';
import { Pager, type PageInfo } from './pager.js';
import { MAX_QUERY } from './search-box.js';

const PAGE_SIZE = 24;

interface SearchData {
  readonly products: { readonly nodes: readonly ProductCardData[]; readonly pageInfo: PageInfo } | null;
}

/** What was searched for; without words all products, the newest first. */
export const searchPage: StorefrontPage<SearchData> = {
  path: '/search',
  document: `
    query Search(
      $query: String, $first: Int, $after: String, $last: Int, $before: String
      $sortKey: ProductSortKeys, $reverse: Boolean
    ) {
      products(
        query: $query, first: $first, after: $after, last: $last, before: $before
        sortKey: $sortKey, reverse: $reverse
      ) {
        nodes { ...ProductCard }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
    ${PRODUCT_CARD}
  `,
  variables: (request) => ({ ...words(request), ...page(request) }),
  isFound: ({ products }) => products !== null,
  meta: (_data, { url, translate }) => {
    const query = queryOf(url);
    return {
      title: query === '' ? translate('commerce.search.all') : translate('commerce.search.title', { query }),
      isHidden: query !== '',
    };
  },
  Component: Search,
};

function words({ url }: PageRequest) {
  const query = queryOf(url);
  return query === '' ? { sortKey: 'CREATED_AT', reverse: true } : { query, sortKey: 'RELEVANCE' };
}

function page({ url }: PageRequest) {
  const before = url.searchParams.get('before');
  if (before !== null) return { last: PAGE_SIZE, before };
  const after = url.searchParams.get('after');
  return after === null ? { first: PAGE_SIZE } : { first: PAGE_SIZE, after };
}

function queryOf(url: URL): string {
  return (url.searchParams.get('q') ?? '').trim().slice(0, MAX_QUERY);
}

function Search({ data: { products }, view }: PageProps<SearchData>) {
  const { translate, href, url } = view;
  const query = queryOf(url);
  const nodes = products?.nodes ?? [];
  return (
    <>
      <div className="heading">
        <h1>{query === '' ? translate('commerce.search.all') : translate('commerce.search.title', { query })}</h1>
      </div>
      {nodes.length > 0 ? (
        <ProductGrid products={nodes} view={view} />
      ) : (
        <Empty title={translate('commerce.search.empty.title')} text={translate('commerce.search.empty.text')}>
          <a className="button" href={href('/search')}>
            {translate('commerce.search.all')}
          </a>
        </Empty>
      )}
      {products && <Pager pageInfo={products.pageInfo} query={query} view={view} />}
    </>
  );
}
