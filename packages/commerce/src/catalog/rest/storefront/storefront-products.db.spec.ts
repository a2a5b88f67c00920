import { beforeEach, describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { given } from '../../../../test/given.js';
import { shopIn } from '../../../../test/shop.js';
import { CommerceModule } from '../../../commerce.module.js';

const t = moduleTest(PlatformModules, CommerceModule);
const { set, settle } = shopIn(t);

interface List {
  readonly nodes: readonly { readonly handle: string; readonly priceRange: unknown }[];
  readonly totalCount: number;
  readonly filters: readonly { readonly id: string }[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

async function get(path: string, options: object = {}) {
  const response = await t.http(`/api/v1/storefront/products${path}`, { as: 'anonymous', ...options });
  return { status: response.status, body: (await response.json()) as unknown };
}
const list = async (query: string) => (await get(`?${query}`)).body as List;
const handles = async (query: string) => (await list(query)).nodes.map(({ handle }) => handle);

beforeEach(async () => {
  await set({ currency: 'USD', currencies: ['EUR'] });
  const make = given(t);
  const product = (title: string, price: string, more: object) =>
    make.publishedProduct({ title, ...more, variants: [{ price, optionValues: ['M'], inventoryQuantity: 1 }] });
  const options = [{ name: 'Size', values: [{ name: 'M' }] }];
  await product('Cup', '10', { vendor: 'Acme', tags: ['clay'], options });
  await product('Pot', '20', { vendor: 'Uji', tags: ['clay', 'tea'], options });
  await make.publishedProduct({
    title: 'Tea',
    vendor: 'Uji',
    variants: [{ price: '5', prices: [{ currencyCode: 'EUR', amount: '6' }] }],
  });
  await settle();
});

describe('the public list of products', () => {
  it.each([
    ['sortKey=title', ['cup', 'pot', 'tea']],
    ['sortKey=price&reverse=true', ['pot', 'cup', 'tea']],
    ['query=pot', ['pot']],
    ['sortKey=title&vendor=Acme&vendor=Uji&tag=clay', ['cup', 'pot']],
    ['sortKey=title&option=size:m', ['cup', 'pot']],
    ['sortKey=title&available=true', ['cup', 'pot']],
    ['sortKey=title&minPrice=5&maxPrice=10', ['cup', 'tea']],
    ['lang=en&country=DE&currency=EUR&minPrice=5', ['tea']],
    ['attribute=fabric:linen', []],
  ])('answers %s as GraphQL does', async (query, expected) => {
    expect(await handles(query)).toEqual(expected);
  });

  it('pages, counts, and tells filters to those who ask', async () => {
    const first = await list('sortKey=title&first=2');
    expect(first).toMatchObject({ totalCount: 3, filters: [], pageInfo: { hasNextPage: true } });
    expect(await handles(`sortKey=title&after=${first.pageInfo.endCursor}`)).toEqual(['tea']);
    const { filters } = await list('withFilters=true');
    expect(filters.map(({ id }) => id)).toEqual(expect.arrayContaining(['filter.p.vendor', 'filter.v.option.size']));
  });

  it('takes one statement', async () => {
    await list('withFilters=true');
    expect(await t.statements(() => list('withFilters=true'))).toHaveLength(1);
  });

  it.each([
    'option=size',
    'minPrice=x',
    'category=1',
    'status=draft',
    'sortKey=secret',
    `${'tag=a&'.repeat(21)}first=1`,
  ])('refuses %s', async (query) => {
    expect(await get(`?${query}`)).toMatchObject({ status: 400 });
  });
});

describe('a public product', () => {
  it('is answered by its handle, in the currency that was asked for, without what is for staff', async () => {
    const { status, body } = await get('/tea', { headers: { 'x-currency': 'EUR' } });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      handle: 'tea',
      priceRange: { minVariantPrice: { amount: '6.00', currencyCode: 'EUR' } },
      lowestPriceLast30Days: { amount: '6.00' },
    });
    for (const key of ['status', 'translations', 'memberships']) expect(body).not.toHaveProperty(key);
  });

  it('is not there for another shop, nor unpublished', async () => {
    await given(t).draftProduct({ title: 'Draft' });
    expect(await get('/draft')).toMatchObject({ status: 404, body: { code: 'PRODUCT_NOT_FOUND' } });
    expect(await get('/tea', { tenant: t.otherTenant })).toMatchObject({ status: 404 });
  });
});
