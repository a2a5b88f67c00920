import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { dataOf } from '../../../test/answers.js';
import { mutateIn } from '../../../test/mutate.js';
import { ALL_FIELDS, SHIRT } from '../../../test/shirt.js';
import { CommerceModule } from '../../commerce.module.js';

const t = moduleTest(PlatformModules, CommerceModule);
const mutate = mutateIn(t);

describe('productCreate', () => {
  it('makes a draft with everything that it was given', async () => {
    const { product, userErrors } = await mutate('productCreate', SHIRT, ALL_FIELDS);

    expect(userErrors).toEqual([]);
    expect(product).toMatchObject({
      version: 1,
      handle: 'linen-shirt',
      status: 'DRAFT',
      title: 'Linen shirt',
      subtitle: 'For hot days',
      description: 'Cool & light',
      descriptionHtml: '<p>Cool &amp; <b>light</b></p>',
      vendor: 'Northwind',
      category: 'Apparel > Shirts',
      tags: ['linen', 'summer'],
      locale: 'en',
      availableForSale: true,
      totalInventory: 3,
      seo: { title: 'A shirt', description: 'Of linen' },
      publishedAt: null,
      featuredImage: { url: 'https://example.com/shirt.jpg', altText: 'A white shirt' },
      images: {
        nodes: [
          { altText: 'A white shirt', width: 1200, height: 800 },
          { url: 'https://example.com/shirt-m.jpg', altText: null },
        ],
      },
      options: [{ name: 'Size', optionValues: [{ name: 'S' }, { name: 'M' }] }, { name: 'Color' }],
      priceRange: { minVariantPrice: { amount: '49.90', currencyCode: 'USD' }, maxVariantPrice: { amount: '49.90' } },
      compareAtPriceRange: { minVariantPrice: { amount: '60.00' } },
      translations: [{ locale: 'en', title: 'Linen shirt', seo: { title: 'A shirt' } }],
      variants: {
        nodes: [
          {
            title: 'S / White',
            sku: 'SH-S',
            compareAtPrice: { amount: '60.00' },
            quantityAvailable: 3,
            selectedOptions: [
              { name: 'Size', value: 'S' },
              { name: 'Color', value: 'White' },
            ],
            weight: 180.5,
            weightUnit: 'GRAMS',
            length: 30,
            width: 20.5,
            height: 2,
            dimensionUnit: 'INCHES',
            harmonizedSystemCode: '620520',
            countryCodeOfOrigin: 'IT',
            provinceCodeOfOrigin: 'MI',
            inventoryQuantity: 3,
            inventoryPolicy: 'DENY',
            inventoryTracked: true,
          },
          {
            barcode: '4006381333931',
            barcodeType: 'GTIN_13',
            media: [{ url: 'https://example.com/shirt-m.jpg' }],
            availableForSale: true,
            image: { url: 'https://example.com/shirt-m.jpg' },
            unitCost: { amount: '12.50' },
            taxCode: 'P0000000',
            prices: [
              { currencyCode: 'JPY', amount: '7000', compareAtAmount: null },
              { currencyCode: 'USD', amount: '49.90', compareAtAmount: null },
            ],
          },
        ],
      },
    });
  });

  it.each([
    ['an unknown language', { locale: 'fr' }, { code: 'LOCALE_NOT_ENABLED', field: ['locale'] }],
    [
      'too many digits',
      { variants: [{ price: '1.999' }] },
      { code: 'MONEY_TOO_PRECISE', field: ['variants', '0', 'price'] },
    ],
    [
      'a price that is no number',
      { variants: [{ price: '1,99' }] },
      { code: 'MATCHES', field: ['variants', '0', 'price'] },
    ],
    [
      'an unknown currency',
      { variants: [{ prices: [{ currencyCode: 'ZZZ', amount: '1' }] }] },
      { code: 'CURRENCY_UNKNOWN', field: ['variants', '0', 'prices', '0', 'amount'] },
    ],
    ['a handle with spaces', { handle: 'Linen Shirt' }, { code: 'MATCHES', field: ['handle'] }],
    ['a title of no words', { title: '!!!' }, { code: 'HANDLE_MISSING', field: ['handle'] }],
    ['a NUL character', { vendor: 'a\u0000b' }, { code: 'MATCHES', field: ['vendor'] }],
    ['half a character', { tags: ['\ud83d'] }, { code: 'MATCHES', field: ['tags'] }],
    [
      'two variants of one choice',
      { variants: [{}, {}] },
      { code: 'VARIANT_DUPLICATE', field: ['variants', '1', 'optionValues'] },
    ],
    [
      'an option value that is none',
      { options: [{ name: 'Size', values: [{ name: 'S' }] }], variants: [{ optionValues: ['XL'] }] },
      { code: 'OPTION_VALUE_UNKNOWN', field: ['variants', '0', 'optionValues', '0'] },
    ],
    [
      'an image by a script',
      { images: [{ url: 'javascript:alert(1)' }] },
      { code: 'MATCHES', field: ['images', '0', 'url'] },
    ],
    [
      'stock below zero',
      { variants: [{ inventoryQuantity: -1 }] },
      { code: 'INVENTORY_NEGATIVE', field: ['variants', '0', 'inventoryQuantity'] },
    ],
  ])('refuses %s and stores nothing', async (_, input, expected) => {
    const { product, userErrors } = await mutate('productCreate', { title: 'Tea', ...input });

    expect(product).toBeNull();
    expect(userErrors).toMatchObject([expected]);
    expect(
      (await t.superuser.query('SELECT 1 FROM rustok.commerce_products WHERE tenant_id = $1', [t.ctx.tenant.id]))
        .rowCount,
    ).toBe(0);
  });

  it('refuses a handle and a SKU that the shop has, and allows them in another shop', async () => {
    await mutate('productCreate', SHIRT);

    expect((await mutate('productCreate', SHIRT)).userErrors).toMatchObject([
      { code: 'HANDLE_TAKEN', field: ['handle'] },
    ]);
    const other = { ...SHIRT, handle: 'another' };
    expect((await mutate('productCreate', other)).userErrors).toMatchObject([
      { code: 'SKU_TAKEN', field: ['variants', '0', 'sku'] },
      { code: 'SKU_TAKEN', field: ['variants', '1', 'sku'] },
    ]);

    const document = `mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { handle } userErrors { code } } }`;
    const elsewhere = await t.graphql(document, { input: SHIRT }, { tenant: t.otherTenant });
    expect(dataOf(elsewhere, 'productCreate')).toEqual({ product: { handle: 'linen-shirt' }, userErrors: [] });
  });
});
