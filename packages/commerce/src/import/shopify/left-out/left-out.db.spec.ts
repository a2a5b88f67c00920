import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { given as givenIn } from '../../../../test/given.js';
import { fileOf, importerIn } from '../../../../test/import-file.js';
import { productNamedIn } from '../../../../test/product-named.js';
import { CommerceModule } from '../../../commerce.module.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenIn(t);
const importFile = importerIn(t);
const productNamed = productNamedIn(t);

const tea = (cells: Readonly<Record<string, string>>) => ({
  Handle: 'tea',
  Title: 'Tea',
  'Variant Price': '1',
  ...cells,
});

interface Product {
  readonly images: { readonly nodes: readonly { readonly altText: string | null }[] };
  readonly variants: { readonly nodes: readonly { readonly sku: string | null }[] };
}

const FIELDS = `tags seo { title description } images(first: 5) { nodes { url altText } } variants(first: 5) { nodes {
  sku barcode price { amount } compareAtPrice { amount } unitCost { amount } inventoryQuantity } }`;

const product = (handle = 'tea') => productNamed<Product>(handle, FIELDS);
const variant = async () => (await product())?.variants.nodes[0];

describe('what the shop cannot take of a product that it can take', () => {
  it.each([
    ['a SKU that another product has', { 'Variant SKU': 'TAKEN' }, ['Variant SKU', 'SKU_TAKEN'], { sku: null }],
    [
      'a price to compare with and no price',
      { 'Variant Price': '', 'Variant Compare At Price': '5' },
      ['Variant Price', 'PRICE_MISSING'],
      { price: null, compareAtPrice: null },
    ],
    [
      'stock below zero',
      { 'Variant Inventory Qty': '-2', 'Variant Inventory Tracker': 'shopify' },
      ['Variant Inventory Qty', 'INVENTORY_NEGATIVE'],
      { inventoryQuantity: 0 },
    ],
    [
      'a calculated cost',
      { 'Cost per item': '12.34567' },
      ['Cost per item', 'MONEY_TOO_PRECISE'],
      { unitCost: { amount: '12.35' } },
    ],
    [
      'a calculated price',
      { 'Variant Price': '7.99999' },
      ['Variant Price', 'MONEY_TOO_PRECISE'],
      { price: { amount: '8.00' } },
    ],
    ['a long barcode', { 'Variant Barcode': '1'.repeat(256) }, ['Variant Barcode', 'TOO_LARGE'], { barcode: null }],
  ])('(%s) is left out or mended, and named', async (_, cells, [column, code], expected) => {
    await given.draftProduct({ handle: 'there', variants: [{ sku: 'TAKEN' }] });

    const report = await importFile(fileOf(tea(cells)));

    expect(report).toMatchObject({ created: 1, refused: 0, problemCount: 1 });
    expect(report.problems).toMatchObject([{ line: 2, column, handle: 'tea', code }]);
    expect(await variant()).toMatchObject(expected);
  });

  it('goes out of lists, and the rest of them stays', async () => {
    const long = 'x'.repeat(513);
    const images = (number: string, altText: string) => ({
      'Image Src': `https://example.com/${number}.jpg`,
      'Image Alt Text': altText,
    });

    const report = await importFile(
      fileOf(tea({ Tags: `a, ${long}, b, ${long}y`, ...images('1', long) }), { Handle: 'tea', ...images('2', 'Two') }),
    );

    expect(report).toMatchObject({ created: 1, refused: 0, problemCount: 3 });
    expect(await product()).toMatchObject({
      tags: ['a', 'b'],
      images: { nodes: [{ altText: null }, { altText: 'Two' }] },
    });
  });

  it('is every SKU but the first where all variants have one', async () => {
    const rows = ['S', 'M', 'L'].map((size) => ({ Handle: 'tea', 'Option1 Value': size, 'Variant SKU': 'X' }));

    const report = await importFile(fileOf(tea({ 'Option1 Name': 'Size', ...rows[0] }), ...rows.slice(1)));

    expect(report.problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'SKU_TAKEN'],
      [4, 'SKU_TAKEN'],
    ]);
    expect((await product())?.variants.nodes).toMatchObject([{ sku: 'X' }, { sku: null }, { sku: null }]);
  });

  it('is left out again when the file comes again, and nothing changes', async () => {
    const file = fileOf(tea({ 'Variant SKU': 'X' }), tea({ Handle: 'mug', 'Variant SKU': 'X' }));
    expect(await importFile(file)).toMatchObject({ created: 2, problemCount: 1 });

    expect(await importFile(file)).toMatchObject({ unchanged: 2, refused: 0, problemCount: 1 });
  });

  it('does not end in two products with one SKU where they come in another order', async () => {
    const [first, second] = [tea({ 'Variant SKU': 'X' }), tea({ Handle: 'mug', 'Variant SKU': 'X' })];
    await importFile(fileOf(first, second));

    expect(await importFile(fileOf(second, first))).toMatchObject({ refused: 0 });

    expect(await variant()).toMatchObject({ sku: null });
    expect((await product('mug'))?.variants.nodes).toMatchObject([{ sku: 'X' }]);
  });

  it('leaves what is stored where a cell cannot be read', async () => {
    await importFile(fileOf(tea({ 'Variant Barcode': '4006381333931', 'Cost per item': '3' })));

    const report = await importFile(fileOf(tea({ 'Variant Barcode': '4.00638E+12', 'Cost per item': 'three' })));

    expect(report).toMatchObject({ unchanged: 1, problemCount: 2 });
    expect(await variant()).toMatchObject({ barcode: '4006381333931', unitCost: { amount: '3.00' } });
  });
});
