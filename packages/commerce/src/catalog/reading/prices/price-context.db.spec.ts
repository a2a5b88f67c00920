import { beforeEach, describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { shopIn } from '../../../../test/shop.js';
import { dataOf } from '../../../../test/answers.js';
import { given } from '../../../../test/given.js';
import { CommerceModule } from '../../../commerce.module.js';

const t = moduleTest(PlatformModules, CommerceModule);

const PRODUCTS = `products(first: 10, sortKey: PRICE) { nodes {
  handle availableForSale priceRange { minVariantPrice { amount currencyCode } maxVariantPrice { amount } }
  compareAtPriceRange { minVariantPrice { amount } }
  variants { nodes { availableForSale price { amount currencyCode } compareAtPrice { amount } } } } }`;

interface Listed {
  readonly handle: string;
  readonly availableForSale: boolean;
  readonly priceRange: { readonly minVariantPrice: { readonly amount: string; readonly currencyCode: string } } | null;
}

const { set, settle, read } = shopIn(t);
const listed = async (currency: string, text = PRODUCTS) =>
  (await read<{ nodes: Listed[] }>('products', currency, text)).nodes;
const prices = async (currency: string) =>
  (await listed(currency)).map(({ handle, priceRange }) => [
    handle,
    priceRange && `${priceRange.minVariantPrice.amount} ${priceRange.minVariantPrice.currencyCode}`,
  ]);

beforeEach(async () => {
  await set({ currency: 'USD', currencies: ['EUR', 'JPY'] });
  const make = given(t);
  await make.publishedProduct({
    title: 'Cup',
    variants: [
      {
        price: '10',
        inventoryQuantity: 3,
        prices: [
          { currencyCode: 'EUR', amount: '12', compareAtAmount: '15' },
          { currencyCode: 'JPY', amount: '1500' },
          { currencyCode: 'GBP', amount: '8' },
        ],
      },
    ],
  });
  await make.publishedProduct({
    title: 'Pot',
    variants: [{ price: '20', inventoryQuantity: 3, prices: [{ currencyCode: 'EUR', amount: '9.90' }] }],
  });
  await make.publishedProduct({ title: 'Tea', variants: [{ price: '5', inventoryQuantity: 3 }] });
  await settle();
});

describe('a list of products', () => {
  it('shows and sorts prices in the currency that was asked for, what lacks one last', async () => {
    expect(await prices('USD')).toEqual([
      ['tea', '5.00 USD'],
      ['cup', '10.00 USD'],
      ['pot', '20.00 USD'],
    ]);
    expect(await prices('EUR')).toEqual([
      ['pot', '9.90 EUR'],
      ['cup', '12.00 EUR'],
      ['tea', null],
    ]);
    expect(await prices('JPY')).toEqual([
      ['cup', '1500 JPY'],
      ['pot', null],
      ['tea', null],
    ]);
  });

  it("answers in the shop's own currency where it does not sell in another", async () => {
    expect(await prices('GBP')).toEqual(await prices('USD'));
  });

  it('filters by price and by availability in the currency that was asked for', async () => {
    const filtered = async (currency: string, filter: string) =>
      (await listed(currency, `products(sortKey: PRICE, filters: [${filter}]) { nodes { handle } }`)).map(
        ({ handle }) => handle,
      );
    expect(await filtered('EUR', '{ price: { min: 9, max: 10 } }')).toEqual(['pot']);
    expect(await filtered('USD', '{ price: { min: 9, max: 10 } }')).toEqual(['cup']);
    expect(await filtered('JPY', '{ available: true }')).toEqual(['cup']);
    expect(await filtered('EUR', '{ available: false }')).toEqual(['tea']);
  });

  it('takes one statement in any currency', async () => {
    await listed('EUR');
    expect(await t.statements(() => listed('EUR'))).toHaveLength(1);
  });

  it('has a product that lacks a price, which is not for sale there', async () => {
    const [, , tea] = await listed('EUR');
    expect(tea).toMatchObject({
      handle: 'tea',
      availableForSale: false,
      priceRange: null,
      compareAtPriceRange: null,
      variants: { nodes: [{ availableForSale: false, price: null, compareAtPrice: null }] },
    });
  });
});

describe('a product', () => {
  const CUP = `product(handle: "cup") { priceRange { minVariantPrice { amount } } compareAtPriceRange { minVariantPrice { amount } }
    variants { nodes { price { amount } compareAtPrice { amount } } } }`;

  it('has the prices of the currency that was asked for, for everybody and for staff alike', async () => {
    expect(await read('product', 'EUR', CUP)).toEqual({
      priceRange: { minVariantPrice: { amount: '12.00' } },
      compareAtPriceRange: { minVariantPrice: { amount: '15.00' } },
      variants: { nodes: [{ price: { amount: '12.00' }, compareAtPrice: { amount: '15.00' } }] },
    });
    const { id } = await read<{ id: string }>('product', 'EUR', 'product(handle: "cup") { id }');
    const stored = await t.graphql(
      `{ adminProduct(id: "${id}") { priceRange { minVariantPrice { amount } } } }`,
      {},
      {
        headers: { 'x-currency': 'JPY' },
      },
    );
    expect(dataOf(stored, 'adminProduct')).toEqual({ priceRange: { minVariantPrice: { amount: '1500' } } });
  });

  it('is read in one statement, by its handle and by its id', async () => {
    await read('product', 'EUR', CUP);
    expect(await t.statements(() => read('product', 'EUR', CUP))).toHaveLength(1);
    const { id } = await read<{ id: string }>('product', 'EUR', 'product(handle: "cup") { id }');
    const byId = `product(id: "${id}") { priceRange { minVariantPrice { amount currencyCode } } }`;
    expect(await read('product', 'EUR', byId)).toMatchObject({
      priceRange: { minVariantPrice: { currencyCode: 'EUR' } },
    });
    expect(await t.statements(() => read('product', 'EUR', byId))).toHaveLength(1);
  });
});

describe('the currencies of a shop', () => {
  it('are told, with the one that a request is answered in', async () => {
    const shop = 'shop { paymentSettings { currencyCode enabledPresentmentCurrencies presentmentCurrencyCode } }';
    expect(await read('shop', 'JPY', shop)).toEqual({
      paymentSettings: {
        currencyCode: 'USD',
        enabledPresentmentCurrencies: ['USD', 'EUR', 'JPY'],
        presentmentCurrencyCode: 'JPY',
      },
    });
  });

  it('are changed for all documents at once', async () => {
    await set({ currency: 'GBP', currencies: ['USD'] });
    expect(await prices('JPY')).toEqual([
      ['cup', '8.00 GBP'],
      ['pot', null],
      ['tea', null],
    ]);
    expect(await prices('USD')).toHaveLength(3);
  });

  it.each([{ currencies: ['EURO'] }, { priceHistoryDays: 10 }])('are refused as %j', async (settings) => {
    expect(await set(settings)).toEqual([{ code: 'MODULE_SETTINGS_INVALID' }]);
  });
});
