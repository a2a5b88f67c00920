import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { given as givenIn } from '../../../test/given.js';
import { fileOf, importerIn } from '../../../test/import-file.js';
import { CommerceModule } from '../../commerce.module.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenIn(t);
const importFile = importerIn(t);

const good = (handle: string, cells: Readonly<Record<string, string>> = {}) => ({
  Handle: handle,
  Title: handle,
  'Variant Price': '1',
  ...cells,
});

async function handles(): Promise<string[]> {
  const { rows } = await t.superuser.query<{ handle: string }>(
    'SELECT handle FROM rustok.commerce_products WHERE tenant_id = $1 ORDER BY handle',
    [t.ctx.tenant.id],
  );
  return rows.map(({ handle }) => handle);
}

describe('a product that cannot be imported', () => {
  it.each([
    ['a price of too many digits', { 'Variant Price': '1.999' }, 'Variant Price', 'MONEY_TOO_PRECISE'],
    ['a price that is no number', { 'Variant Price': '$5' }, 'Variant Price', 'AMOUNT_INVALID'],
    ['a title that is too long', { Title: 'x'.repeat(256) }, 'Title', 'TOO_LARGE'],
    ['no title', { Title: '' }, 'Title', 'TITLE_MISSING'],
    ['a tag that is too long', { Tags: `a, ${'x'.repeat(256)}` }, 'Tags', 'TOO_LARGE'],
    [
      'a price to compare with and no price',
      { 'Variant Price': '', 'Variant Compare At Price': '5' },
      'Variant Price',
      'PRICE_MISSING',
    ],
    [
      'stock below zero',
      { 'Variant Inventory Qty': '-2', 'Variant Inventory Tracker': 'shopify' },
      'Variant Inventory Qty',
      'INVENTORY_NEGATIVE',
    ],
    [
      'an option value that is too long',
      { 'Option1 Name': 'Size', 'Option1 Value': 'x'.repeat(256) },
      'Option1 Value',
      'TOO_LARGE',
    ],
    [
      'alt text that is too long',
      { 'Image Src': 'https://example.com/1.jpg', 'Image Alt Text': 'x'.repeat(513) },
      'Image Alt Text',
      'TOO_LARGE',
    ],
    ['a SKU that the shop has', { 'Variant SKU': 'TAKEN' }, 'Variant SKU', 'SKU_TAKEN'],
  ])('for %s is named by line and column, and stops no other', async (_, cells, column, code) => {
    await given.draftProduct({ handle: 'there', variants: [{ sku: 'TAKEN' }] });

    const report = await importFile(fileOf(good('first'), good('bad', cells), good('last')));

    expect(report).toMatchObject({ created: 2, refused: 1, problemCount: 1, isComplete: true });
    expect(report.problems).toMatchObject([{ line: 3, column, handle: 'bad', code }]);
    expect(await handles()).toEqual(['first', 'last', 'there']);
  });

  it('for a SKU of another product in the file leaves the first one in', async () => {
    const report = await importFile(
      fileOf(good('a', { 'Variant SKU': 'X' }), good('b', { 'Variant SKU': 'X' }), good('c')),
    );

    expect(report.problems).toMatchObject([{ line: 3, column: 'Variant SKU', handle: 'b', code: 'SKU_TAKEN' }]);
    expect(await handles()).toEqual(['a', 'c']);
  });

  it('has all of its problems named, and counts once', async () => {
    const report = await importFile(fileOf(good('bad', { 'Variant Price': 'x', 'Variant Grams': 'y' }), good('good')));

    expect(report).toMatchObject({ created: 1, refused: 1, problemCount: 2 });
  });

  it('has no column that says which variant is meant', async () => {
    await importFile(
      fileOf(good('shirt', { 'Option1 Name': 'Size', 'Option1 Value': 'S' }), {
        Handle: 'shirt',
        'Option1 Value': 'M',
        'Variant Price': '2',
      }),
    );

    const report = await importFile(fileOf({ Handle: 'shirt', 'Variant Price': '3' }));

    expect(report).toMatchObject({ refused: 1, problems: [{ code: 'OPTION_COLUMNS_MISSING' }] });
  });

  it('is none where two products exchange their SKUs', async () => {
    await importFile(fileOf(good('a', { 'Variant SKU': 'X' }), good('b', { 'Variant SKU': 'Y' })));

    const report = await importFile(fileOf(good('a', { 'Variant SKU': 'Y' }), good('b', { 'Variant SKU': 'X' })));

    expect(report).toMatchObject({ updated: 2, refused: 0 });
  });

  it('comes behind the place where the file breaks, and what is before it is imported', async () => {
    const file = `${fileOf(good('a'), good('b'))}c,"never closed,1\n`;

    const report = await importFile(file);

    expect(report).toMatchObject({ isComplete: false, created: 1 });
    expect(report.problems.map(({ code }) => code)).toEqual(['PRODUCT_ROWS_LOST', 'CSV_QUOTE_NOT_CLOSED']);
    expect(await handles()).toEqual(['a']);
  });

  it('has its handle in lower case, as Shopify reads it', async () => {
    const report = await importFile(fileOf(good('Tea'), good('tea')));

    expect(report).toMatchObject({
      created: 1,
      refused: 1,
      problems: [{ line: 3, column: 'Handle', code: 'HANDLE_DUPLICATE' }],
    });
    expect(await handles()).toEqual(['tea']);
  });

  it('has a description of which nothing may be shown, and says so', async () => {
    const report = await importFile(
      fileOf(good('a', { 'Body (HTML)': '<script>alert(1)</script>' }), good('b', { 'Body (HTML)': '<p>Fine</p>' })),
    );

    expect(report).toMatchObject({ created: 2, unusedColumns: [{ column: 'Body (HTML)', cells: 1, firstLine: 2 }] });
  });
});
