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
  href: (to, query = {}) => {
    const given = Object.entries(query).flatMap(([name, values]) =>
      [values].flat().flatMap((value) => (value == null ? [] : [[name, value]])),
    );
    return `${to}?${new URLSearchParams(given).toString()}`;
  },
  slot: (name) => <i>{name}</i>,
});

function render<Data>({ Component }: StorefrontPage<Data>, data: Data, path: string): string {
  return renderToStaticMarkup(<Component data={data} view={view(path)} />);
}

const shop = { paymentSettings: { enabledPresentmentCurrencies: ['USD'], presentmentCurrencyCode: 'USD' } };
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
  lowestPriceLast30Days: null,
};
const list = (...nodes: ProductCardData[]) => ({
  products: {
    nodes,
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    totalCount: nodes.length,
    correctedText: null,
    filters: [],
  },
  shop,
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
    const lowest = { compareAtPriceRange: compareAt, lowestPriceLast30Days: usd('13.00') };
    expect(home(lowest)).toContain('Lowest price of the 30 days before: $13.00');
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
    expect(variables('/search?q=%20cup%20')).toEqual({
      query: 'cup',
      sortKey: 'RELEVANCE',
      first: 24,
      filters: [],
    });
    expect(variables('/search?q=+')).toEqual({ sortKey: 'CREATED_AT', reverse: true, first: 24, filters: [] });
  });

  it('goes on from a cursor, in either direction', () => {
    expect(variables('/search?q=cup&after=c')).toMatchObject({ first: 24, after: 'c' });
    expect(variables('/search?q=cup&before=c')).toMatchObject({ last: 24, before: 'c' });
  });
});

describe('the filters of a list', () => {
  const vendor = {
    id: 'filter.p.vendor',
    label: 'Brand',
    type: 'LIST' as const,
    values: [
      { id: 'filter.p.vendor.Acme', label: 'Acme', count: 3 },
      { id: 'filter.p.vendor.Uji', label: 'Uji', count: 1 },
    ],
  };
  const price = { id: 'filter.v.price', label: 'Price', type: 'PRICE_RANGE' as const, values: [] };
  const show = (path: string, more: object = {}) => {
    const data = list(card);
    return render(searchPage, { ...data, products: { ...data.products, filters: [vendor, price], ...more } }, path);
  };

  it('are links that choose a value, or take it back, from the first page on', () => {
    expect(show('/search?q=cup&after=c')).toContain('<a href="/search?q=cup&amp;filter.p.vendor=Acme" rel="nofollow">');
    expect(show('/search?filter.p.vendor=Acme')).toMatch(/aria-current="true"[^>]*><span>Acme<\/span>/);
  });

  it('stand above the list where they are chosen, each with a way out', () => {
    const html = show('/search?filter.p.vendor=Acme&filter.p.tag=gone&filter.v.price.gte=5&filter.v.price.lte=10');
    expect(html).toMatch(/Remove the filter <\/span>Acme/);
    expect(html).toMatch(/Remove the filter <\/span>gone/);
    expect(html).toContain('$5.00 – $10.00');
    expect(html).toContain('Clear all');
    expect(show('/search')).not.toContain('Clear all');
  });

  it('keep everything else when a price is entered', () => {
    const html = show('/search?q=cup&lang=de&filter.p.vendor=Acme&filter.v.price.lte=10');
    const form = /<form class="filter__price".*?<\/form>/.exec(html)?.[0] ?? '';
    expect(form).toContain('name="q" value="cup"');
    expect(form).toContain('name="filter.p.vendor" value="Acme"');
    expect(form).toContain('name="lang" value="de"');
    expect(form).toMatch(/name="filter.v.price.lte" value="10"|value="10"[^>]*name="filter.v.price.lte"/);
    expect(form.match(/filter\.v\.price\.lte/g)).toHaveLength(1);
  });

  it('tell that other words were searched', () => {
    const html = show('/search?q=cpu', { correctedText: 'cup' });
    expect(html).toContain('No product has “cpu”');
    expect(html).toContain('>cup</a>');
  });
});

describe('the choice of a currency', () => {
  const several = { paymentSettings: { enabledPresentmentCurrencies: ['USD', 'EUR'], presentmentCurrencyCode: 'EUR' } };

  it('is offered where there is one', () => {
    expect(render(searchPage, list(card), '/search')).not.toContain('<select');
    const html = render(searchPage, { ...list(card), shop: several }, '/search?q=cup&filter.v.price.gte=5');
    expect(html).toContain('<option value="EUR" selected="">EUR · Euro</option>');
    const form = /<form class="currency".*?<\/form>/.exec(html)?.[0] ?? '';
    expect(form).toContain('name="q" value="cup"');
    expect(form).not.toContain('price.gte');
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
  lowestPriceLast30Days: null,
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
    expect(render(productPage, { product, shop }, '/products/tea-cup')).toContain(
      '$12.00</span></span><span class="stock stock--few">Only 2 left',
    );
    expect(render(productPage, { product, shop }, '/products/tea-cup?variant=1')).toContain(
      '$11.00</span></span><span class="stock stock--none">Sold out',
    );
  });

  it('has no choice where there is one variant', () => {
    const single = { ...product, variants: { nodes: [variant('1', 'Default Title', 9)] } };
    const html = render(productPage, { product: single, shop }, '/products/tea-cup');

    expect(html).not.toContain('fieldset');
    expect(html).not.toContain('Default Title');
    expect(html).toContain('In stock');
  });

  it('says the lowest price of 30 days beside a reduced one', () => {
    const reduced = { ...variant('1', 'Small', 2), compareAtPrice: usd('20.00'), lowestPriceLast30Days: usd('15.00') };
    const show = (only: Variant) =>
      render(productPage, { product: { ...product, variants: { nodes: [only] } }, shop }, '/products/tea-cup');

    expect(show(reduced)).toContain('Lowest price of the 30 days before: $15.00');
    expect(show({ ...reduced, compareAtPrice: null })).not.toContain('Lowest price');
    expect(show({ ...reduced, lowestPriceLast30Days: null })).not.toContain('Lowest price');
  });

  it('leaves room for other modules', () => {
    expect(render(productPage, { product, shop }, '/products/tea-cup')).toContain('<i>product.details</i>');
  });

  it('is described by its SEO fields, else by itself', () => {
    expect(productPage.meta({ product, shop }, view('/'))).toMatchObject({ title: 'Tea cup', description: 'For tea' });
    const plain = { ...product, seo: null };
    expect(productPage.meta({ product: plain, shop }, view('/'))).toMatchObject({ description: 'Thin and white.' });
  });
});
