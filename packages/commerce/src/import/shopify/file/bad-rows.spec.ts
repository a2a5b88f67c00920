import { describe, expect, it } from '@jest/globals';

import { csvFile, csvOf, read } from '../../../../test/shopify-csv.js';

const good = { Handle: 'good', 'Variant Price': '1' };

describe('a bad cell', () => {
  it.each([
    ['Variant Price', '1,299', 'AMOUNT_INVALID'],
    ['Variant Price', 'from $5', 'AMOUNT_INVALID'],
    ['Variant Price', '1e3', 'AMOUNT_INVALID'],
    ['Variant Price', '9'.repeat(16), 'AMOUNT_INVALID'],
    ['Variant Price', '-1', 'AMOUNT_NEGATIVE'],
    ['Variant Inventory Qty', '1.5', 'QUANTITY_INVALID'],
    ['Variant Inventory Qty', '2147483648', 'QUANTITY_OUT_OF_RANGE'],
    ['Variant Inventory Policy', 'maybe', 'INVENTORY_POLICY_UNKNOWN'],
    ['Gift Card', 'perhaps', 'BOOLEAN_INVALID'],
    ['Published', 'perhaps', 'BOOLEAN_INVALID'],
    ['Status', 'hidden', 'STATUS_UNKNOWN'],
    ['Option4 Value', 'x', 'OPTION_LIMIT_EXCEEDED'],
    ['Title', 'te\0a', 'CELL_HAS_NUL'],
    ['Title', 'x'.repeat(101), 'CELL_TOO_LONG'],
  ])('in %s, %j, is named and refuses its product only', async (column, value, code) => {
    const columns = [...new Set(['Handle', 'Variant Price', column])];
    const bad = { Handle: 'bad', [column]: value };
    const file = csvFile(columns, { ...good, Handle: 'first' }, bad, { Handle: 'bad', 'Variant Price': '1' }, good);

    const { products, problems, error } = await read(file, { maxCellLength: 100 });

    expect(error).toBeUndefined();
    expect(products.map(({ handle }) => handle)).toEqual(['first', 'good']);
    expect(problems).toMatchObject([{ line: 3, column, code, handle: 'bad', value: value.slice(0, 80) }]);
    expect(problems[0]?.message).toMatch(/\.$/);
  });

  it.each([
    ['Cost per item', '-1', 'AMOUNT_NEGATIVE'],
    ['Price / Europe', 'five', 'AMOUNT_INVALID'],
    ['Variant Grams', '-1', 'WEIGHT_INVALID'],
    ['Variant Weight Unit', 'stone', 'WEIGHT_UNIT_UNKNOWN'],
    ['Variant Taxable', 'perhaps', 'BOOLEAN_INVALID'],
    ['Variant Barcode', '4.00638E+12', 'BARCODE_DAMAGED'],
    ['Variant SKU', '1.2E+15', 'SKU_DAMAGED'],
    ['Image Src', 'javascript:alert(1)', 'IMAGE_URL_INVALID'],
    ['Image Position', '0', 'IMAGE_POSITION_INVALID'],
  ])('in %s, %j, which a product can do without, is left out and named', async (column, value, code) => {
    const file = csvFile(['Handle', 'Variant Price', column], { ...good, [column]: value });

    const { products, problems } = await read(file);

    expect(problems).toEqual([]);
    expect(products).toMatchObject([{ handle: 'good', notes: [{ line: 2, column, code, value }] }]);
  });

  it('does not hide the others of its product', async () => {
    const columns = ['Handle', 'Variant Price', 'Gift Card'];
    const file = csvFile(columns, { Handle: 'a', 'Variant Price': 'x' }, { Handle: 'a', 'Gift Card': 'x' });

    expect((await read(file)).problems).toMatchObject([
      { line: 2, code: 'AMOUNT_INVALID' },
      { line: 3, code: 'BOOLEAN_INVALID' },
    ]);
  });
});

describe('options that do not fit together', () => {
  const columns = ['Handle', 'Option1 Name', 'Option1 Value', 'Option2 Name', 'Option2 Value', 'Variant Price'];

  it.each([
    ['OPTION_NAME_MISSING', 2, [['a', '', 'Red', '', '', '1']]],
    [
      'OPTION_VALUE_MISSING',
      3,
      [
        ['a', 'Size', 'S', '', '', '1'],
        ['a', '', '', '', '', '2'],
      ],
    ],
    [
      'OPTION_NAME_CHANGED',
      3,
      [
        ['a', 'Size', 'S', '', '', '1'],
        ['a', 'Color', 'Red', '', '', '1'],
      ],
    ],
    ['OPTION_NAME_DUPLICATE', 2, [['a', 'Size', 'S', 'size', 'L', '1']]],
    [
      'VARIANT_DUPLICATE',
      3,
      [
        ['a', 'Size', 'S', '', '', '1'],
        ['a', '', 'S', '', '', '2'],
      ],
    ],
    [
      'VARIANT_DUPLICATE',
      3,
      [
        ['a', '', '', '', '', '1'],
        ['a', '', '', '', '', '2'],
      ],
    ],
  ])('are %s on line %i', async (code, line, rows) => {
    const { products, problems } = await read(csvOf([columns, ...rows, ['b', 'Size', 'S', '', '', '1']]));

    expect(problems).toMatchObject([{ code, line, handle: 'a' }]);
    expect(products).toMatchObject([{ handle: 'b' }]);
  });

  it('are not two variants with one SKU, which Shopify allows', async () => {
    const file = 'Handle,Option1 Name,Option1 Value,SKU\na,Size,S,X\na,,L,X\n';

    expect((await read(file)).products).toMatchObject([{ variants: [{ sku: 'X' }, { sku: 'X' }] }]);
  });
});

describe('rows of one handle that do not stand together', () => {
  it('are refused the second time, by name, and do not make a second product', async () => {
    const { products, problems } = await read('Handle,Title\na,A\nb,B\na,A2\na,A3\nc,C\n');

    expect(products.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
    expect(problems).toMatchObject([{ line: 4, code: 'HANDLE_NOT_CONTIGUOUS', handle: 'a', value: 'a' }]);
  });
});

describe('a row without a handle', () => {
  it('is called by its title', async () => {
    const { products, problems } = await read('Handle,Title,Price\na,A,1\n,Big Tea,1\nc,C,1\n');

    expect(products.map(({ handle }) => handle)).toEqual(['a', 'big-tea', 'c']);
    expect(problems).toEqual([]);
  });

  it('is a product of its own, also below one of the same title', async () => {
    const { products, problems } = await read('Title,Price\nTea,1\nTea,2\nMug,3\n');

    expect(products).toMatchObject([{ handle: 'tea', variants: [{ price: '1' }] }, { handle: 'mug' }]);
    expect(problems).toMatchObject([{ line: 3, column: null, code: 'HANDLE_NOT_CONTIGUOUS', handle: 'tea' }]);
  });

  it('takes the product above with it where it has none: it was meant as its row', async () => {
    const { products, problems } = await read('Handle,Title,Price\na,A,1\n,,2\nc,C,1\n');

    expect(products.map(({ handle }) => handle)).toEqual(['c']);
    expect(problems.map(({ code, handle }) => [code, handle])).toEqual([
      ['HANDLE_MISSING', undefined],
      ['PRODUCT_ROWS_LOST', 'a'],
    ]);
  });
});

describe('a row with another number of cells than the header', () => {
  it('refuses its product, the handle being in the first column', async () => {
    const { products, problems } = await read('Handle,Title,Price\na,A,1\nb,B, large,1\nc\nd,D,1,,\ne,E');

    expect(products.map(({ handle }) => handle)).toEqual(['a', 'd']);
    expect(problems).toMatchObject([
      { line: 3, code: 'ROW_TOO_LONG', handle: 'b', value: '1' },
      { line: 4, code: 'ROW_TOO_SHORT', handle: 'c' },
      { line: 6, code: 'ROW_TOO_SHORT', handle: 'e' },
    ]);
  });

  it('may be without the blank cells at its end, as spreadsheets save it', async () => {
    const file = 'Handle,Title,Option1 Name,Option1 Value,Price\na,A\nb,B,Size,S,1\nb,,,M\n';

    const { products, problems } = await read(file);

    expect(problems).toEqual([]);
    expect(products).toMatchObject([
      { handle: 'a' },
      { handle: 'b', variants: [{ price: '1' }, { optionValues: ['M'] }] },
    ]);
  });

  it('is no product of its own where it is the rest of a torn cell', async () => {
    const { products, problems } = await read('Handle,Title,Price\na,A,1\nb,Big\ntea,1\nc,C,1\nd,D,1\n');

    expect(products.map(({ handle }) => handle)).toEqual(['a', 'd']);
    expect(problems.map(({ code, handle }) => [code, handle])).toEqual([
      ['ROW_TOO_SHORT', undefined],
      ['PRODUCT_ROWS_LOST', 'b'],
      ['PRODUCT_ROWS_LOST', 'c'],
    ]);
  });

  it('refuses the products beside it where its handle may have moved', async () => {
    const { products, problems } = await read('Title,URL handle,Price\nA,a,1\nB, large,b,1\n,b,2\nC,c,1\n');

    expect(products.map(({ handle }) => handle)).toEqual(['c']);
    expect(problems.map(({ code, handle }) => [code, handle])).toEqual([
      ['ROW_TOO_LONG', undefined],
      ['PRODUCT_ROWS_LOST', 'a'],
      ['PRODUCT_ROWS_LOST', 'b'],
    ]);
  });
});

describe('a product with more rows than any has', () => {
  it('is refused without being held', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `a,${index}\n`).join('');

    const { products, problems } = await read(`Handle,SKU\n${rows}b,1\n`, { maxRowsPerProduct: 10 });

    expect(products).toMatchObject([{ handle: 'b' }]);
    expect(problems).toMatchObject([{ line: 12, code: 'PRODUCT_TOO_MANY_ROWS', handle: 'a' }]);
  });
});
