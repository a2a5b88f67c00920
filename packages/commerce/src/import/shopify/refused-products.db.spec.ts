import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { fileOf, importerIn } from '../../../test/import-file.js';
import { CommerceModule } from '../../commerce.module.js';

const t = moduleTest(PlatformModules, CommerceModule);
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
    ['a price that is no number', { 'Variant Price': 'from 5' }, 'Variant Price', 'AMOUNT_INVALID'],
    ['a title that is too long', { Title: 'x'.repeat(256) }, 'Title', 'TOO_LARGE'],
    ['no title', { Title: '' }, 'Title', 'TITLE_MISSING'],
    [
      'an option value that is too long',
      { 'Option1 Name': 'Size', 'Option1 Value': 'x'.repeat(256) },
      'Option1 Value',
      'TOO_LARGE',
    ],
  ])('for %s is named by line and column, and stops no other', async (_, cells, column, code) => {
    const report = await importFile(fileOf(good('first'), good('bad', cells), good('last')));

    expect(report).toMatchObject({ created: 2, refused: 1, problemCount: 1, isComplete: true });
    expect(report.problems).toMatchObject([{ line: 3, column, handle: 'bad', code }]);
    expect(await handles()).toEqual(['first', 'last']);
  });

  it('has all of its problems named, and counts once', async () => {
    const report = await importFile(
      fileOf(good('bad', { 'Variant Price': 'x', 'Gift Card': 'perhaps' }), good('good')),
    );

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

  it('has a description of which nothing may be shown, and says so', async () => {
    const report = await importFile(
      fileOf(good('a', { 'Body (HTML)': '<script>alert(1)</script>' }), good('b', { 'Body (HTML)': '<p>Fine</p>' })),
    );

    expect(report).toMatchObject({ created: 2, unusedColumns: [{ column: 'Body (HTML)', cells: 1, firstLine: 2 }] });
  });
});
