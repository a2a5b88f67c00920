import type { PageProps, StorefrontPage } from '@rustok/core/storefront';
import { Empty } from '../cards/empty.js';
import { PRODUCT_CARD, type ProductCardData } from '../cards/product-card.js';
import { ProductGrid } from '../cards/product-grid.js';

interface HomeData {
  readonly products: {
    readonly nodes: readonly ProductCardData[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  } | null;
}

/** The newest products. */
export const homePage: StorefrontPage<HomeData> = {
  path: '/',
  document: `
    query Home {
      products(first: 24, sortKey: CREATED_AT, reverse: true) {
        nodes { ...ProductCard }
        pageInfo { hasNextPage }
      }
    }
    ${PRODUCT_CARD}
  `,
  isFound: ({ products }) => products !== null,
  meta: (_data, { shop, translate }) => ({
    title: shop.name,
    description: translate('commerce.home.description', { shop: shop.name }),
    canonicalPath: '/',
  }),
  Component: Home,
};

function Home({ data: { products }, view }: PageProps<HomeData>) {
  const { translate, href } = view;
  const nodes = products?.nodes ?? [];
  if (nodes.length === 0) {
    return <Empty title={translate('commerce.home.empty.title')} text={translate('commerce.home.empty.text')} />;
  }
  return (
    <>
      <div className="heading">
        <h1>{translate('commerce.home.title')}</h1>
        {products?.pageInfo.hasNextPage && <a href={href('/search')}>{translate('commerce.home.all')}</a>}
      </div>
      <ProductGrid products={nodes} view={view} />
    </>
  );
}
