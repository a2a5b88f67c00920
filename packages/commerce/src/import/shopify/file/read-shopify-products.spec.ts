import { describe, expect, it } from '@jest/globals';

import { csvFile, csvOf, read } from '../../../../test/shopify-csv.js';

const older: Record<string, string> = {
  Handle: 'pot',
  Title: 'Clay pot',
  'Body (HTML)': '<p>Blown, "by hand"</p>\r\n<p>Heavy</p>',
  Vendor: 'Company 123',
  'Standardized Product Type': 'Home & Garden > Pots',
  Type: 'Outdoor',
  Tags: 'Pot, Plants,,Pot ',
  Published: 'TRUE',
  'Option1 Name': 'Size',
  'Option1 Value': 'Regular',
  'Variant SKU': 'POT-R',
  'Variant Grams': '453.59',
  'Variant Inventory Tracker': 'shopify',
  'Variant Inventory Qty': '-2',
  'Variant Inventory Policy': 'continue',
  'Variant Fulfillment Service': 'manual',
  'Variant Price': '9.99',
  'Variant Compare At Price': '12',
  'Variant Requires Shipping': 'true',
  'Variant Taxable': 'false',
  'Variant Barcode': '4006381333931',
  'Image Src': 'https://cdn.example/pot.jpg',
  'Image Position': '1',
  'Image Alt Text': 'A pot',
  'Gift Card': 'false',
  'SEO Title': 'Clay pots',
  'SEO Description': 'Pots of clay',
  'Variant Image': 'https://cdn.example/regular.jpg',
  'Variant Weight Unit': 'lb',
  'Variant Tax Code': 'P1',
  'Cost per item': '4.50',
  'Price / International': '11.00',
  'Compare At Price / International': '14.00',
  Status: 'active',
};

const current: Record<string, string> = {
  'URL handle': 'Handle',
  Title: 'Title',
  Description: 'Body (HTML)',
  Vendor: 'Vendor',
  'Product category': 'Standardized Product Type',
  Type: 'Type',
  Tags: 'Tags',
  'Published on online store': 'Published',
  Status: 'Status',
  SKU: 'Variant SKU',
  Barcode: 'Variant Barcode',
  'Option1 name': 'Option1 Name',
  'Option1 value': 'Option1 Value',
  Price: 'Variant Price',
  'Compare-at price': 'Variant Compare At Price',
  'Cost per item': 'Cost per item',
  'Charge tax': 'Variant Taxable',
  'Tax code': 'Variant Tax Code',
  'Inventory tracker': 'Variant Inventory Tracker',
  'Inventory quantity': 'Variant Inventory Qty',
  'Continue selling when out of stock': 'Variant Inventory Policy',
  'Weight value (grams)': 'Variant Grams',
  'Weight unit for display': 'Variant Weight Unit',
  'Requires shipping': 'Variant Requires Shipping',
  'Fulfillment service': 'Variant Fulfillment Service',
  'Product image URL': 'Image Src',
  'Image position': 'Image Position',
  'Image alt text': 'Image Alt Text',
  'Variant image URL': 'Variant Image',
  'Gift card': 'Gift Card',
  'SEO title': 'SEO Title',
  'SEO description': 'SEO Description',
  'Price / International': 'Price / International',
  'Compare-at price / International': 'Compare At Price / International',
};

describe('a product with every column filled', () => {
  it('comes out whole, and the report has nothing to add', async () => {
    const { products, problems, report } = await read(csvFile(Object.keys(older), older));

    expect(problems).toEqual([]);
    expect(report).toEqual({ rows: 1, unusedCells: {} });
    expect(products).toEqual([
      {
        handle: 'pot',
        lines: { first: 2, last: 3 },
        title: 'Clay pot',
        descriptionHtml: '<p>Blown, "by hand"</p>\r\n<p>Heavy</p>',
        vendor: 'Company 123',
        productType: 'Outdoor',
        category: 'Home & Garden > Pots',
        tags: ['Pot', 'Plants'],
        status: 'active',
        isGiftCard: false,
        seo: { title: 'Clay pots', description: 'Pots of clay' },
        options: [{ name: 'Size', values: ['Regular'] }],
        variants: [
          {
            line: 2,
            optionValues: ['Regular'],
            sku: 'POT-R',
            barcode: '4006381333931',
            price: '9.99',
            compareAtPrice: '12',
            unitCost: '4.50',
            inventoryQuantity: -2,
            inventoryTracked: true,
            inventoryPolicy: 'continue',
            requiresShipping: true,
            taxable: false,
            taxCode: 'P1',
            grams: 453.59,
            weightUnit: 'lb',
            imageUrl: 'https://cdn.example/regular.jpg',
            fulfillmentService: 'manual',
            prices: [{ market: 'International', price: '11.00', compareAtPrice: '14.00' }],
            leftOut: new Set(),
          },
        ],
        images: [{ url: 'https://cdn.example/pot.jpg', position: 1, altText: 'A pot' }],
        notes: [],
      },
    ]);
  });

  it('is the same under the current column names, in another order', async () => {
    const renamed = Object.fromEntries(Object.entries(current).map(([name, old]) => [name, older[old] ?? '']));

    const { products } = await read(csvFile(Object.keys(current).reverse(), renamed));

    expect(products).toEqual((await read(csvFile(Object.keys(older), older))).products);
  });
});

describe('the rows of one handle', () => {
  const columns = ['Handle', 'Title', 'Option1 Name', 'Option1 Value', 'Variant Price', 'Image Src', 'Image Position'];

  it('are variants where they describe one, and only images where they do not', async () => {
    const file = csvOf([
      columns,
      ['pot', 'Pot', 'Size', 'Small', '1', 'https://x.example/b.jpg', '2'],
      ['pot', '', '', 'Large', '2', 'https://x.example/c.jpg', ''],
      ['pot', '', '', '', '', 'https://x.example/a.jpg', '1'],
      ['cup', 'Cup', 'Title', 'Default Title', '3', '', ''],
    ]);

    const { products, problems } = await read(file);

    expect(problems).toEqual([]);
    expect(products).toMatchObject([
      {
        handle: 'pot',
        lines: { first: 2, last: 4 },
        options: [{ name: 'Size', values: ['Small', 'Large'] }],
        variants: [
          { line: 2, optionValues: ['Small'], price: '1' },
          { line: 3, optionValues: ['Large'], price: '2' },
        ],
      },
      { handle: 'cup', options: [], variants: [{ line: 5, optionValues: [] }] },
    ]);
    expect(products[0]?.images).toEqual([
      { url: 'https://x.example/a.jpg', position: 1 },
      { url: 'https://x.example/b.jpg', position: 2 },
      { url: 'https://x.example/c.jpg', position: 2 },
    ]);
  });

  it('have images at addresses and at paths of the shop itself', async () => {
    const rows = [
      'https://x.example/a.jpg',
      '//x.example/b.jpg',
      '/media/c d.svg',
      '///x.example/e.jpg',
      '/\\x.example',
    ];
    const { products } = await read(
      csvOf([
        columns,
        ...rows.map((src, index) => ['pot', index === 0 ? 'Pot' : '', '', '', index === 0 ? '1' : '', src, '']),
      ]),
    );
    expect(products[0]?.images.map(({ url }) => url)).toEqual([
      'https://x.example/a.jpg',
      'https://x.example/b.jpg',
      '/media/c%20d.svg',
    ]);
  });

  it('make one image of a repeated one', async () => {
    const pot = { Handle: 'pot', 'Option1 Name': 'Size', 'Image Src': 'https://x.example/a.jpg' };
    const file = csvFile(columns, { ...pot, 'Option1 Value': 'S' }, { ...pot, 'Option1 Value': 'L' });

    const { products, report } = await read(file);

    expect(products[0]?.images).toEqual([{ url: 'https://x.example/a.jpg', position: 1 }]);
    expect(report.unusedCells).toEqual({});
  });

  it('have one variant even when no row describes it', async () => {
    const { products } = await read('Handle,Title\ntea,Tea\n');

    expect(products[0]).toMatchObject({ options: [], variants: [{ line: 2, optionValues: [] }] });
  });
});

describe('the status', () => {
  it.each([
    ['active', 'TRUE', 'active'],
    ['Archived', 'TRUE', 'archived'],
    ['', 'FALSE', 'draft'],
    ['', '', 'active'],
    ['active', 'FALSE', 'draft'],
  ])('is told by Status %j and Published %j: %s', async (Status, Published, status) => {
    const { products } = await read(csvFile(['Handle', 'Status', 'Published'], { Handle: 'tea', Status, Published }));

    expect(products[0]?.status).toBe(status);
  });

  it.each([
    ['draft', 'TRUE', { Published: { cells: 1, firstLine: 2 } }],
    ['archived', 'TRUE', { Published: { cells: 1, firstLine: 2 } }],
    ['active', 'FALSE', { Status: { cells: 1, firstLine: 2 } }],
    ['draft', 'FALSE', {}],
    ['active', 'TRUE', {}],
    ['', 'FALSE', {}],
  ])('of Status %j and Published %j reports the cell that it does not show', async (Status, Published, unused) => {
    const { report } = await read(csvFile(['Handle', 'Status', 'Published'], { Handle: 'tea', Status, Published }));

    expect(report.unusedCells).toEqual(unused);
  });
});

describe('a blank or missing flag', () => {
  it('is FALSE where the column is there, and TRUE where it is not', async () => {
    const { products } = await read(csvFile(['Handle', 'Variant Price', 'Variant Taxable'], { Handle: 'tea' }));

    expect(products[0]?.variants).toMatchObject([{ taxable: false, requiresShipping: true }]);
  });
});

describe('the report', () => {
  it('counts every filled cell that is in no product, by column', async () => {
    const columns = ['Handle', 'Title', 'Google Shopping / MPN', 'Fit (product.metafields.custom.fit)', '', 'Status'];
    const file = csvOf([
      [...columns, 'Published', 'Variant Tax Code', 'Price / Europe', 'Image Alt Text'],
      ['a', 'A', '', 'slim', 'x', 'active', 'FALSE', 'P1', '2', 'no image'],
      ['a', 'Another A', 'm', 'wide', '', '', '', '', '', ''],
    ]);

    const { report, problems } = await read(file, { unstoredFields: ['taxCode', 'marketPrices'] });

    expect(problems).toEqual([]);
    expect(report).toEqual({
      rows: 2,
      unusedCells: {
        Title: { cells: 1, firstLine: 3 },
        'Google Shopping / MPN': { cells: 1, firstLine: 3 },
        'Fit (product.metafields.custom.fit)': { cells: 2, firstLine: 2 },
        '(column 5)': { cells: 1, firstLine: 2 },
        Status: { cells: 1, firstLine: 2 },
        'Variant Tax Code': { cells: 1, firstLine: 2 },
        'Price / Europe': { cells: 1, firstLine: 2 },
        'Image Alt Text': { cells: 1, firstLine: 2 },
      },
    });
  });
});
