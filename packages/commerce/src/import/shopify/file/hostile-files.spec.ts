import { describe, expect, it } from '@jest/globals';

import { pieces, read, readFile } from '../../../../test/shopify-csv.js';
import { readShopifyProducts } from './read-shopify-products.js';

const header = 'Handle,Title,Price\n';
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('a file that cannot be read', () => {
  it.each([
    ['nothing', '', 'CSV_EMPTY', 1],
    ['blank lines only', '\n\r\n\n', 'CSV_EMPTY', 1],
    ['neither handle nor title', 'Name,Price\nA,1\n', 'HANDLE_COLUMN_MISSING', 1],
    ['semicolons', 'Handle;Title\na;A\n', 'HANDLE_COLUMN_MISSING', 1],
    ['a column twice', 'Handle,SKU,Variant SKU\na,1,2\n', 'COLUMN_DUPLICATE', 1],
    ['a market price twice', 'Handle,Price / EU,PRICE / eu\na,1,2\n', 'COLUMN_DUPLICATE', 1],
    ['a header after a blank line', '\nName\nA\n', 'HANDLE_COLUMN_MISSING', 2],
    ['broken quoting in the header', 'Han"dle,Title\na,A\n', 'CSV_QUOTE_NOT_CLOSED', 1],
    ['UTF-16 with a byte order mark', Buffer.from('\ufeffHandle,Title\na,A\n', 'utf16le'), 'CSV_UTF16', 1],
    ['UTF-16 without one', Buffer.from('Handle,Title\na,A\n', 'utf16le'), 'CSV_NOT_TEXT', 1],
    ['Windows-1252', latin1('Handle,Title\na,A\nb,Café\nc,C\n'), 'CSV_NOT_UTF8', 3],
    ['UTF-8 cut off inside a character', Buffer.from('Handle,Title\na,é').subarray(0, -1), 'CSV_NOT_UTF8', 2],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'CSV_NOT_UTF8', 1],
    ['a quote that never closes', `${header}a,A,1\nb,"B,1\nc,C,1\n`, 'CSV_QUOTE_NOT_CLOSED', 3],
    ['a quote that never closes, after blank lines', `${header}a,A,1\n\n\nb,"B,1\n`, 'CSV_QUOTE_NOT_CLOSED', 5],
    ['a record without end', `${header}a,A,1\nb,"${'x'.repeat(2000)}`, 'CSV_RECORD_TOO_LONG', 3],
    ['nothing but quotes', `${header}a,A,1\nb,"a${'"a'.repeat(20_000)}"\n`, 'CSV_QUOTE_NOT_CLOSED', 3],
  ])('(%s) throws one error with its code and line', async (_, file, code, line) => {
    const { error } = await read(file, { maxRecordBytes: code === 'CSV_RECORD_TOO_LONG' ? 1000 : 2 ** 22 });

    expect(error).toMatchObject({ name: 'ShopifyCsvError', code, line });
  });

  it('has yielded what came before, except the product that may go on past the failure', async () => {
    const { products, problems, error } = await read(latin1(`${header}a,A,1\nb,B,1\nc,Caf\xe9,1\nd,D,1\n`));

    expect(products.map(({ handle }) => handle)).toEqual(['a']);
    expect(problems).toMatchObject([{ line: 4, code: 'PRODUCT_ROWS_LOST', handle: 'b' }]);
    expect(error).toMatchObject({ code: 'CSV_NOT_UTF8', line: 4 });
  });

  it('hands on the error of a source that fails', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${header}a,A,1\n`);
      throw new Error('disk gone');
    }

    expect((await readFile(failing())).error).toMatchObject({ message: 'disk gone' });
  });
});

describe('wrong quoting', () => {
  it.each([
    ['in a quoted cell', 'x,"5" pipe",1', 5],
    ['in a bare cell', 'x,5" pipe,1', 5],
    ['over several lines', 'x,"5" pipe,1\ny,Y,1\nz,"Z\r\nZ",1', 8],
  ])('%s is named with its lines and refuses the products beside it only', async (_, bad, lastLine) => {
    const file = `${header}a,A,1\nb,"B\nB",1\n${bad}\nc,"C\r\nC",1\nd,D,1\n`;

    const { products, problems, error } = await read(file);

    expect(error).toBeUndefined();
    expect(products.map(({ handle, lines }) => [handle, lines.first])).toEqual([
      ['a', 2],
      ['d', lastLine + 3],
    ]);
    expect(problems).toMatchObject([
      { line: 5, code: 'CSV_QUOTING_BROKEN' },
      { line: 5, code: 'PRODUCT_ROWS_LOST', handle: 'b' },
      { line: lastLine + 1, code: 'PRODUCT_ROWS_LOST', handle: 'c' },
    ]);
    expect(problems[0]?.message).toContain(lastLine === 5 ? 'in line 5;' : `in lines 5 to ${lastLine};`);
  });

  it('on the last row is named as well', async () => {
    const { products, problems } = await read(`${header}a,A,1\nb,B,1\nx,5" pipe,1`);

    expect(products.map(({ handle }) => handle)).toEqual(['a']);
    expect(problems).toMatchObject([
      { line: 4, code: 'CSV_QUOTING_BROKEN' },
      { line: 4, code: 'PRODUCT_ROWS_LOST', handle: 'b' },
    ]);
  });
});

describe('a file from elsewhere', () => {
  it('may have a byte order mark and any mixture of line breaks', async () => {
    const { products } = await read('\ufeff"Handle",Title\r\na,"A\r\nA"\rb,B\n\nc,C');

    expect(products.map(({ handle, lines }) => [handle, lines])).toEqual([
      ['a', { first: 2, last: 3 }],
      ['b', { first: 4, last: 4 }],
      ['c', { first: 6, last: 6 }],
    ]);
  });

  it('may have columns nobody knows, twice, and blank rows', async () => {
    const { products, report } = await read('Handle,Note,Note,__proto__\na,1,2,3\n,,,\nb,,4,\n');

    expect(products).toHaveLength(2);
    expect(report.rows).toBe(2);
    expect(Object.entries(report.unusedCells)).toEqual([
      ['Note', { cells: 3, firstLine: 2 }],
      ['__proto__', { cells: 1, firstLine: 2 }],
    ]);
  });

  it('may be left before its end', async () => {
    let wasClosed = false;
    async function* source(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield* pieces(`${header}a,A,1\nb,B,1\n`);
      } finally {
        wasClosed = true;
      }
    }

    for await (const _ of readShopifyProducts(source())) break;

    expect(wasClosed).toBe(true);
  });
});
