import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { dataOf } from '../../../test/answers.js';
import { FULL_FILE } from '../../../test/full-file.js';
import { fileOf, importerIn } from '../../../test/import-file.js';
import { ALL_FIELDS } from '../../../test/shirt.js';
import { ProductCreated, ProductPublished, ProductUpdated } from '../../catalog/product/product.events.js';
import { InventoryAdjusted } from '../../catalog/stock/inventory.events.js';
import { CommerceModule } from '../../commerce.module.js';

const t = moduleTest(PlatformModules, CommerceModule);
const importFile = importerIn(t);

async function productNamed(handle: string): Promise<object> {
  const answer = await t.graphql(`{ adminProducts(first: 1, query: "${handle}") { nodes { ${ALL_FIELDS} } } }`);
  return dataOf<{ nodes: object[] }>(answer, 'adminProducts').nodes[0] ?? {};
}

/** All rows of the shop's products, with their versions. */
async function rows(): Promise<unknown> {
  const tables = [
    'products',
    'product_translations',
    'options',
    'option_names',
    'option_values',
    'option_value_names',
    'media',
    'variant_media',
    'media_translations',
    'variants',
    'variant_values',
    'prices',
  ];
  const all: Record<string, unknown> = {};
  for (const table of tables) {
    all[table] = (
      await t.superuser.query(`SELECT * FROM rustok.commerce_${table} WHERE tenant_id = $1 ORDER BY id`, [
        t.ctx.tenant.id,
      ])
    ).rows;
  }
  return all;
}

describe('the import of a Shopify file', () => {
  it('shows every filled cell in the product, or names its column as not stored', async () => {
    const report = await importFile(FULL_FILE);

    expect(report).toMatchObject({
      rows: 3,
      created: 2,
      updated: 0,
      unchanged: 0,
      refused: 0,
      problems: [],
      isComplete: true,
    });
    expect(report.unusedColumns).toEqual(
      expect.arrayContaining([
        { column: 'Variant Fulfillment Service', cells: 2, firstLine: 2 },
        { column: 'Price / International', cells: 1, firstLine: 2 },
        { column: 'Google Shopping / MPN', cells: 1, firstLine: 2 },
        { column: 'Fabric (product.metafields.custom.fabric)', cells: 1, firstLine: 2 },
      ]),
    );
    expect(report.unusedColumns).toHaveLength(4);
    expect(await productNamed('linen-shirt')).toMatchObject({
      handle: 'linen-shirt',
      title: 'Linen shirt',
      descriptionHtml: '<p>Cool</p>',
      vendor: 'Northwind',
      category: 'Apparel > Shirts',
      productType: 'Shirts',
      tags: ['linen', 'summer'],
      status: 'ACTIVE',
      isGiftCard: false,
      seo: { title: 'Shirt of linen', description: 'Cool in summer' },
      options: [
        { name: 'Size', optionValues: [{ name: 'S' }, { name: 'M' }] },
        { name: 'Color', optionValues: [{ name: 'White' }] },
      ],
      images: {
        nodes: [
          { url: 'https://example.com/1.jpg', altText: 'Front' },
          { url: 'https://example.com/2.jpg' },
          { url: 'https://example.com/3.jpg' },
        ],
      },
      variants: {
        nodes: [
          {
            title: 'S / White',
            sku: 'LS-S',
            grams: 180.5,
            weightUnit: 'GRAMS',
            inventoryTracked: true,
            inventoryQuantity: 7,
            inventoryPolicy: 'DENY',
            price: { amount: '49.90' },
            compareAtPrice: { amount: '60.00' },
            requiresShipping: true,
            taxable: false,
            barcode: '4006381333931',
            image: { url: 'https://example.com/3.jpg' },
            taxCode: 'P1',
            unitCost: { amount: '20.00' },
          },
          { title: 'M / White', sku: 'LS-M', inventoryPolicy: 'CONTINUE', price: { amount: '52.00' } },
        ],
      },
    });
    expect(await productNamed('card')).toMatchObject({
      status: 'DRAFT',
      isGiftCard: true,
      options: [],
      variants: { nodes: [{ title: 'Default Title', price: { amount: '25.00' } }] },
    });
    expect(await t.events(ProductCreated)).toHaveLength(2);
    expect(await t.events(ProductPublished)).toHaveLength(1);
  });

  it('a second time moves no version, stores no event and audits nothing', async () => {
    await importFile(FULL_FILE);
    const before = await rows();
    const stored = async (table: string) =>
      (await t.superuser.query(`SELECT 1 FROM rustok.${table} WHERE tenant_id = $1`, [t.ctx.tenant.id])).rowCount;
    const [events, audits] = [await stored('sys_events'), await stored('sys_audit')];

    const report = await importFile(FULL_FILE);

    expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 2, refused: 0 });
    expect(await rows()).toEqual(before);
    expect([await stored('sys_events'), await stored('sys_audit')]).toEqual([events, audits]);
  });

  it('changes what differs, and tells which part', async () => {
    await importFile(FULL_FILE);

    const report = await importFile(FULL_FILE.replace('52', '53').replace(',7,', ',4,'));

    expect(report).toMatchObject({ updated: 1, unchanged: 1 });
    expect((await t.events(ProductUpdated)).map(({ payload }) => payload.changes)).toEqual([['prices']]);
    expect((await t.events(InventoryAdjusted)).map(({ payload }) => payload)).toMatchObject([
      { delta: -3, quantity: 4, reason: 'import' },
    ]);
  });

  it('leaves alone what the file has no column for', async () => {
    await importFile(FULL_FILE);

    const report = await importFile(
      fileOf({ Handle: 'linen-shirt', Vendor: 'Southwind' }, { Handle: 'card', Vendor: 'Southwind' }),
    );

    expect(report).toMatchObject({ updated: 2, refused: 0 });
    expect(await productNamed('linen-shirt')).toMatchObject({
      vendor: 'Southwind',
      title: 'Linen shirt',
      status: 'ACTIVE',
      tags: ['linen', 'summer'],
      variants: { nodes: [{ sku: 'LS-S', price: { amount: '49.90' } }, {}] },
    });
  });

  it('clears what the file leaves blank', async () => {
    await importFile(FULL_FILE);

    await importFile(
      fileOf({
        Handle: 'linen-shirt',
        Vendor: '',
        Tags: '',
        'SEO Title': '',
        'Variant Price': '',
        'Option1 Name': 'Size',
        'Option1 Value': 'S',
        'Option2 Name': 'Color',
        'Option2 Value': 'White',
      }),
    );

    expect(await productNamed('linen-shirt')).toMatchObject({
      vendor: null,
      tags: [],
      seo: { title: null },
      variants: { nodes: [{ title: 'S / White', price: null, sku: 'LS-S' }] },
    });
  });

  it('changes stock and whether it may go below zero together, whichever way', async () => {
    const soap = (quantity: string, policy: string) =>
      fileOf({
        Handle: 'soap',
        Title: 'Soap',
        'Variant Inventory Tracker': 'shopify',
        'Variant Inventory Qty': quantity,
        'Variant Inventory Policy': policy,
      });

    for (const [quantity, policy] of [
      ['5', 'deny'],
      ['-3', 'continue'],
      ['2', 'deny'],
    ] as const) {
      expect(await importFile(soap(quantity, policy))).toMatchObject({ refused: 0 });
      expect(await productNamed('soap')).toMatchObject({
        variants: { nodes: [{ inventoryQuantity: Number(quantity) }] },
      });
    }
  });

  it('adds a language to products that it finds again', async () => {
    const ctx = await t.newTenant({ locales: ['ru'] });
    const english = {
      Handle: 'tea',
      Title: 'Tea',
      'Option1 Name': 'Size',
      'Option1 Value': 'Big',
      'Variant Price': '1',
    };
    await importFile(fileOf(english), {}, ctx);

    const report = await importFile(
      fileOf({ ...english, Title: 'Чай', 'Option1 Name': 'Размер', 'Option1 Value': 'Большой' }),
      { locale: 'ru' },
      ctx,
    );

    expect(report).toMatchObject({ updated: 1 });
    const ask = async (language: string) =>
      dataOf(
        await t.graphql(
          '{ adminProducts { nodes { title options { name optionValues { name } } variants { nodes { title } } } } }',
          {},
          { tenant: ctx, headers: { 'accept-language': language } },
        ),
        'adminProducts',
      );
    expect(await ask('ru')).toEqual({
      nodes: [
        {
          title: 'Чай',
          options: [{ name: 'Размер', optionValues: [{ name: 'Большой' }] }],
          variants: { nodes: [{ title: 'Большой' }] },
        },
      ],
    });
    expect(await ask('en')).toMatchObject({ nodes: [{ title: 'Tea', variants: { nodes: [{ title: 'Big' }] } }] });
  });

  it('takes amounts in the currency that it is told', async () => {
    await importFile(fileOf({ Handle: 'tea', Title: 'Tea', 'Variant Price': '1000.00', 'Cost per item': '800' }), {
      currency: 'JPY',
    });

    expect(await productNamed('tea')).toMatchObject({
      priceRange: null,
      variants: { nodes: [{ unitCost: { amount: '800' }, prices: [{ currencyCode: 'JPY', amount: '1000' }] }] },
    });
  });

  it.each([
    [{ locale: 'fr' }, 'LOCALE_NOT_ENABLED'],
    [{ currency: 'XXQ' }, 'CURRENCY_UNKNOWN'],
  ])('does not begin with %j', async (options, code) => {
    await expect(importFile(FULL_FILE, options)).rejects.toMatchObject({ code });
  });
});
