import type { PageProps, PageRequest, PageView, StorefrontPage } from '@rustok/core/storefront';
import { Empty } from '../cards/empty.js';
import { PRODUCT_CARD, type ProductCardData } from '../cards/product-card.js';
import { ProductGrid } from '../cards/product-grid.js';
import { ChosenFilters } from '../filters/chosen-filters.js';
import { FilterBar } from '../filters/filter-bar.js';
import { filtersOf, type Filter } from '../filters/filter-params.js';
import { CurrencySwitch, PAYMENT_SETTINGS, type ShopData } from '../money/currency-switch.js';
import { Pager, type PageInfo } from './pager.js';
import { MAX_QUERY } from './search-box.js';

const PAGE_SIZE = 24;

interface SearchData {
  readonly products: {
    readonly nodes: readonly ProductCardData[];
    readonly pageInfo: PageInfo;
    readonly totalCount: number | null;
    /** What was searched instead of what was typed. */
    readonly correctedText: string | null;
    readonly filters: readonly Filter[];
  } | null;
  readonly shop: ShopData | null;
}

/** What was searched for; without words all products, the newest first. */
export const searchPage: StorefrontPage<SearchData> = {
  path: '/search',
  document: `
    query Search(
      $query: String, $first: Int, $after: String, $last: Int, $before: String
      $sortKey: ProductSortKeys, $reverse: Boolean, $filters: [ProductFilter!]
    ) {
      products(
        query: $query, first: $first, after: $after, last: $last, before: $before
        sortKey: $sortKey, reverse: $reverse, filters: $filters
      ) {
        nodes { ...ProductCard }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        totalCount
        correctedText
        filters { id label type values { id label count } }
      }
      ${PAYMENT_SETTINGS}
    }
    ${PRODUCT_CARD}
  `,
  variables: (request) => ({ ...words(request), ...page(request), filters: filtersOf(request.url) }),
  isFound: ({ products }) => products !== null,
  meta: (_data, { url, translate }) => {
    const query = queryOf(url);
    return {
      title: query === '' ? translate('commerce.search.all') : translate('commerce.search.title', { query }),
      isHidden: query !== '' || filtersOf(url).length > 0,
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

function Search({ data: { products, shop }, view }: PageProps<SearchData>) {
  const { translate, href, url } = view;
  const query = queryOf(url);
  const { nodes = [], filters = [] } = products ?? {};
  const currency = shop?.paymentSettings.presentmentCurrencyCode ?? '';
  return (
    <>
      <div className="heading">
        <h1>{query === '' ? translate('commerce.search.all') : translate('commerce.search.title', { query })}</h1>
        <CurrencySwitch shop={shop} view={view} />
      </div>
      {products && <Summary products={products} query={query} view={view} />}
      <FilterBar filters={filters} view={view} />
      <ChosenFilters filters={filters} currency={currency} view={view} />
      {nodes.length > 0 ? (
        <ProductGrid products={nodes} view={view} />
      ) : (
        <Empty title={translate('commerce.search.empty.title')} text={translate('commerce.search.empty.text')}>
          <a className="button" href={href('/search')}>
            {translate('commerce.search.all')}
          </a>
        </Empty>
      )}
      {products && <Pager pageInfo={products.pageInfo} view={view} />}
    </>
  );
}

interface SummaryProps {
  readonly products: NonNullable<SearchData['products']>;
  readonly query: string;
  readonly view: PageView;
}

/** How many there are, and whether other words were searched than those that were typed. */
function Summary({ products: { totalCount, correctedText }, query, view }: SummaryProps) {
  const { translate, href, locale } = view;
  return (
    <div className="summary">
      {correctedText !== null && (
        <p role="status">
          {translate('commerce.search.corrected', { query })}{' '}
          <a href={href('/search', { q: correctedText })}>{correctedText}</a>
        </p>
      )}
      {totalCount !== null && (
        <p>{translate('commerce.search.count', { count: new Intl.NumberFormat(locale).format(totalCount) })}</p>
      )}
    </div>
  );
}
