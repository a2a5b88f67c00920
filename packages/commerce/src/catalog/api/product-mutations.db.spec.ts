import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { dataOf } from '../../../test/answers.js';
import { CommerceModule } from '../../commerce.module.js';
import type { ProductResponse } from '../reading/product.response.js';

const t = moduleTest(PlatformModules, CommerceModule);

interface Payload {
  readonly product: ProductResponse | null;
  readonly userErrors: readonly { code: string; field: string[] | null }[];
}

async function mutate(name: string, type: string, input: object, fields = 'id version handle'): Promise<Payload> {
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { product { ${fields} } userErrors { code field message } } }`;
  return dataOf<Payload>(await t.graphql(document, { input }), name);
}

const SHIRT = {
  title: 'Linen shirt',
  descriptionHtml: '<p onclick="x()">Cool &amp; <b>light</b></p><script>alert(1)</script>',
  vendor: 'Northwind',
  productType: 'Shirts',
  category: 'Apparel > Shirts',
  tags: ['linen', 'summer', 'linen'],
  seo: { title: 'A shirt', description: 'Of linen' },
  options: [
    { name: 'Size', values: [{ name: 'S' }, { name: 'M' }] },
    { name: 'Color', values: [{ name: 'White' }] },
  ],
  images: [{ url: 'https://example.com/shirt.jpg', altText: 'A white shirt' }],
  variants: [
    {
      optionValues: ['S', 'White'],
      sku: 'SH-S',
      price: '49.90',
      compareAtPrice: '60',
      inventoryQuantity: 3,
      grams: 180.5,
      weightUnit: 'GRAMS',
    },
    {
      optionValues: ['M', 'White'],
      sku: 'SH-M',
      barcode: '4006381333931',
      price: '49.90',
      prices: [{ currencyCode: 'JPY', amount: '7000' }],
      unitCost: '12.5',
      taxCode: 'P0000000',
      inventoryPolicy: 'CONTINUE',
      imageUrl: 'https://example.com/shirt-m.jpg',
    },
  ],
};

const ALL = `id version handle status title description descriptionHtml vendor productType category tags locale isGiftCard
  availableForSale totalInventory seo { title description } publishedAt createdAt updatedAt
  featuredImage { url altText } images { nodes { url altText } pageInfo { hasNextPage } }
  options { name optionValues { name } }
  priceRange { minVariantPrice { amount currencyCode } maxVariantPrice { amount } } compareAtPriceRange { minVariantPrice { amount } }
  translations { locale title descriptionHtml seo { title } }
  variants { nodes { id title sku barcode price { amount currencyCode } compareAtPrice { amount } availableForSale quantityAvailable
    selectedOptions { name value } image { url } weight weightUnit grams requiresShipping taxable
    inventoryQuantity inventoryPolicy inventoryTracked unitCost { amount } taxCode prices { currencyCode amount compareAtAmount } } }`;

describe('productCreate', () => {
  it('makes a draft with everything that it was given', async () => {
    const { product, userErrors } = await mutate('productCreate', 'ProductCreateInput', SHIRT, ALL);

    expect(userErrors).toEqual([]);
    expect(product).toMatchObject({
      version: 1,
      handle: 'linen-shirt',
      status: 'DRAFT',
      title: 'Linen shirt',
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
      images: { nodes: [{ altText: 'A white shirt' }, { url: 'https://example.com/shirt-m.jpg', altText: null }] },
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
            inventoryQuantity: 3,
            inventoryPolicy: 'DENY',
            inventoryTracked: true,
          },
          {
            barcode: '4006381333931',
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
    const { product, userErrors } = await mutate('productCreate', 'ProductCreateInput', { title: 'Tea', ...input });

    expect(product).toBeNull();
    expect(userErrors).toMatchObject([expected]);
    expect(
      (await t.superuser.query('SELECT 1 FROM rustok.commerce_products WHERE tenant_id = $1', [t.ctx.tenant.id]))
        .rowCount,
    ).toBe(0);
  });

  it('refuses a handle and a SKU that the shop has, and allows them in another shop', async () => {
    await mutate('productCreate', 'ProductCreateInput', SHIRT);

    expect((await mutate('productCreate', 'ProductCreateInput', SHIRT)).userErrors).toMatchObject([
      { code: 'HANDLE_TAKEN', field: ['handle'] },
    ]);
    const other = { ...SHIRT, handle: 'another' };
    expect((await mutate('productCreate', 'ProductCreateInput', other)).userErrors).toMatchObject([
      { code: 'SKU_TAKEN' },
    ]);

    const document = `mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { handle } userErrors { code } } }`;
    const elsewhere = await t.graphql(document, { input: SHIRT }, { tenant: t.otherTenant });
    expect(dataOf(elsewhere, 'productCreate')).toEqual({ product: { handle: 'linen-shirt' }, userErrors: [] });
  });
});

describe('productUpdate', () => {
  it('changes what it names, clears what it nulls and leaves the rest', async () => {
    const { product } = await mutate('productCreate', 'ProductCreateInput', SHIRT);

    const updated = await mutate(
      'productUpdate',
      'ProductUpdateInput',
      { id: product?.id, version: 1, title: 'Shirt', vendor: null, seo: { title: null } },
      ALL,
    );

    expect(updated.product).toMatchObject({
      version: 2,
      handle: 'linen-shirt',
      title: 'Shirt',
      vendor: null,
      productType: 'Shirts',
      description: 'Cool & light',
      seo: { title: null, description: 'Of linen' },
    });
  });

  it('writes nothing when nothing differs, whichever version was seen', async () => {
    const { product } = await mutate('productCreate', 'ProductCreateInput', SHIRT);
    const same = {
      id: product?.id,
      version: 7,
      title: 'Linen shirt',
      descriptionHtml: SHIRT.descriptionHtml,
      options: SHIRT.options,
      images: SHIRT.images.concat({ url: 'https://example.com/shirt-m.jpg' } as never),
    };

    const updated = await mutate('productUpdate', 'ProductUpdateInput', same);

    expect(updated).toMatchObject({ product: { version: 1 }, userErrors: [] });
  });

  it('is a conflict for somebody who saw another version', async () => {
    const { product } = await mutate('productCreate', 'ProductCreateInput', SHIRT);

    const updated = await mutate('productUpdate', 'ProductUpdateInput', {
      id: product?.id,
      version: 2,
      title: 'Shirt',
    });

    expect(updated).toMatchObject({ product: null, userErrors: [{ code: 'CONFLICT' }] });
  });

  it('renames an option and keeps its variants', async () => {
    const { product } = await mutate(
      'productCreate',
      'ProductCreateInput',
      SHIRT,
      'id options { id optionValues { id name } } variants { nodes { id } }',
    );
    const options = [
      { name: 'Fit', values: [{ name: 'M' }, { name: 'S' }] },
      { name: 'Color', values: [{ name: 'White' }, { name: 'Blue' }] },
    ];

    const updated = await mutate(
      'productUpdate',
      'ProductUpdateInput',
      { id: product?.id, version: 1, options },
      'options { id name optionValues { id name } } variants { nodes { id title } }',
    );

    const variants = (product as unknown as { variants: { nodes: { id: string }[] } }).variants.nodes;
    expect(updated.product).toMatchObject({
      options: [{ id: product?.options[0]?.id, name: 'Fit', optionValues: [{ name: 'M' }, { name: 'S' }] }, {}],
      variants: {
        nodes: [
          { id: variants[0]?.id, title: 'S / White' },
          { id: variants[1]?.id, title: 'M / White' },
        ],
      },
    });
  });

  it('refuses to take away an option value that a variant has', async () => {
    const { product } = await mutate('productCreate', 'ProductCreateInput', SHIRT);
    const options = [
      { name: 'Size', values: [{ name: 'S' }] },
      { name: 'Color', values: [{ name: 'White' }] },
    ];

    const updated = await mutate('productUpdate', 'ProductUpdateInput', { id: product?.id, version: 1, options });

    expect(updated.userErrors).toMatchObject([{ code: 'OPTION_VALUE_IN_USE', field: ['options', '0', 'values'] }]);
  });
});

describe('productDelete', () => {
  it('leaves no row of the product', async () => {
    const { product } = await mutate('productCreate', 'ProductCreateInput', SHIRT);

    const document =
      'mutation ($input: ProductVersionInput!) { productDelete(input: $input) { deletedProductId userErrors { code } } }';
    const answer = await t.graphql(document, { input: { id: product?.id, version: 1 } });

    expect(dataOf(answer, 'productDelete')).toEqual({ deletedProductId: product?.id, userErrors: [] });
    const tables = await t.superuser.query<{ table_name: string }>(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = 'rustok' AND table_name LIKE 'commerce%'`,
    );
    for (const { table_name: table } of tables.rows) {
      const { rowCount } = await t.superuser.query(`SELECT 1 FROM rustok.${table} WHERE tenant_id = $1`, [
        t.ctx.tenant.id,
      ]);
      expect([table, rowCount]).toEqual([table, 0]);
    }
  });
});
