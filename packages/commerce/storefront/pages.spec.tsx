import { describe, expect, it } from '@jest/globals';
import type { PageView, StorefrontPage } from '@rustok/core/storefront';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ProductCardData } from './cards/product-card.js';
import { homePage } from './home/home.page.js';
import { en } from './messages/en.js';
import type { Product, Variant } from './product/product.data.js';
import { productPage } from './product/product.page.js';
import { searchPage } from './search/search.page.js';

const usd = (amount: string) => ({ amount, currencyCode: 'USD' });

const view = (path: string): PageView => ({
  url: new URL(path, 'http://shop.invalid'),
  shop: { name: 'Corner shop', defaultLocale: 'en', locales: ['en', 'de'] },
  locale: 'en',
  translate: (key, values = {}) =>
    (en[key as keyof typeof en] ?? key).replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name])),
  href: (to, query = {}) => `${to}?${new URLSearchParams(query as Record<string, string>).toString()}`,
  slot: (name) => <i>{name}</i>,
});

function render<Data>({ Component }: StorefrontPage<Data>, data: Data, path: string): string {
  return renderToStaticMarkup(<Component data={data} view={view(path)} />);
}

const card: ProductCardData = {
  id: '1',
  handle: 'tea-cup',
  title: 'Tea cup',
  vendor: null,
  locale: 'en',
  availableForSale: true,
  featuredImage: null,
  priceRange: { minVariantPrice: usd('12.00'), maxVariantPrice: usd('12.00') },
  compareAtPriceRange: null,
};
const list = (...nodes: ProductCardData[]) => ({
  products: { nodes, pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null } },
});
const home = (product: Partial<ProductCardData>) => render(homePage, list({ ...card, ...product }), '/');

describe('a product in a list', () => {
  it('says that it is sold out', () => {
    expect(home({})).not.toContain('Sold out');
    expect(home({ availableForSale: false })).toContain('Sold out');
  });

  it('says where its prices begin, and what they were', () => {
    const priceRange = { minVariantPrice: usd('12.00'), maxVariantPrice: usd('15.00') };
    const compareAt = { minVariantPrice: usd('14.00'), maxVariantPrice: usd('14.00') };

    expect(home({ priceRange })).toContain('from $12.00');
    expect(home({ compareAtPriceRange: compareAt })).toContain('$14.00</s>');
    expect(home({ priceRange: compareAt, compareAtPriceRange: compareAt })).not.toContain('</s>');
    expect(home({ priceRange: null })).not.toContain('$');
  });

  it('names the language of its title where it is another one', () => {
    expect(home({ locale: 'de' })).toContain('<h2 class="card__title" lang="de">');
    expect(home({})).not.toContain('lang=');
  });
});

describe('a list without products', () => {
  it('is no empty page', () => {
    expect(render(homePage, list(), '/')).toContain('The shelves are still empty');
    expect(render(searchPage, list(), '/search?q=x')).toContain('Nothing found');
  });
});

describe('the search', () => {
  const variables = (path: string) => searchPage.variables?.({ params: {}, url: view(path).url });

  it('asks for what was typed, and without words for the newest', () => {
    expect(variables('/search?q=%20cup%20')).toEqual({ query: 'cup', sortKey: 'RELEVANCE', first: 24 });
    expect(variables('/search?q=+')).toEqual({ sortKey: 'CREATED_AT', reverse: true, first: 24 });
  });

  it('goes on from a cursor, in either direction', () => {
    expect(variables('/search?q=cup&after=c')).toMatchObject({ first: 24, after: 'c' });
    expect(variables('/search?q=cup&before=c')).toMatchObject({ last: 24, before: 'c' });
  });
});

const variant = (id: string, value: string, quantity: number): Variant => ({
  id,
  title: value,
  sku: `CUP-${id}`,
  availableForSale: quantity > 0,
  quantityAvailable: quantity,
  price: usd(`1${id}.00`),
  compareAtPrice: null,
  selectedOptions: [{ name: 'Size', value }],
  image: null,
});
const product: Product = {
  ...card,
  description: 'Thin and white.',
  descriptionHtml: '<p>Thin and <b>white</b>.</p>',
  productType: 'Cups',
  tags: ['tea'],
  images: { nodes: [{ url: '/a.svg', altText: 'From above' }] },
  options: [{ name: 'Size', optionValues: [{ name: 'Small' }, { name: 'Large' }] }],
  variants: { nodes: [variant('1', 'Small', 0), variant('2', 'Large', 2)] },
  seo: { title: null, description: 'For tea' },
};

describe('the page of a product', () => {
  it('shows the variant that can be had, and the one that is asked for', () => {
    expect(render(productPage, { product }, '/products/tea-cup')).toContain(
      '$12.00</span></span><span class="stock stock--few">Only 2 left',
    );
    expect(render(productPage, { product }, '/products/tea-cup?variant=1')).toContain(
      '$11.00</span></span><span class="stock stock--none">Sold out',
    );
  });

  it('has no choice where there is one variant', () => {
    const single = { ...product, variants: { nodes: [variant('1', 'Default Title', 9)] } };
    const html = render(productPage, { product: single }, '/products/tea-cup');

    expect(html).not.toContain('fieldset');
    expect(html).not.toContain('Default Title');
    expect(html).toContain('In stock');
  });

  it('leaves room for other modules', () => {
    expect(render(productPage, { product }, '/products/tea-cup')).toContain('<i>product.details</i>');
  });

  it('is described by its SEO fields, else by itself', () => {
    expect(productPage.meta({ product }, view('/'))).toMatchObject({ title: 'Tea cup', description: 'For tea' });
    const plain = { ...product, seo: null };
    expect(productPage.meta({ product: plain }, view('/'))).toMatchObject({ description: 'Thin and white.' });
  });
});
