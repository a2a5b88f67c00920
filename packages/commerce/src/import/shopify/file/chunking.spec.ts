import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { csvOf, pieces, quoted, read, readFile } from '../../../../test/shopify-csv.js';

const character = fc.constantFrom('a', 'ß', '木', '🪴', '"', ',', '\n', '\r', ' ', '\ufeff');
const cell = fc.string({ unit: character, maxLength: 8 });
const handle = fc.constantFrom('a', 'b', 'c', 'ü');
const lineBreak = fc.constantFrom('\n', '\r\n', '\r');
const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

describe('the pieces in which a file arrives', () => {
  it('change nothing, however damaged the file is', async () => {
    const line = fc.oneof(
      fc.tuple(handle, cell, cell).map((cells) => cells.map(quoted).join(',')),
      // Not quoted: too many cells, stray quotes, lines that break in two.
      fc.tuple(handle, cell, cell).map((cells) => cells.join(',')),
    );
    const damage = fc.option(fc.tuple(fc.nat(60), fc.nat(255)), { nil: null });
    const file = fc.tuple(fc.array(fc.tuple(line, lineBreak), { maxLength: 8 }), damage).map(([lines, at]) => {
      const bytes = Buffer.from(`Handle,Title,Vendor\n${lines.flat().join('')}`);
      if (at) bytes[at[0] % bytes.length] = at[1];
      return bytes;
    });

    await fc.assert(
      fc.asyncProperty(file, lengths, async (bytes, sizes) => {
        expect(await readFile(pieces(bytes, ...sizes))).toEqual(await read(bytes));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('any text in a quoted cell', () => {
  it('comes out as it went in, on the line where an editor shows it', async () => {
    const title = cell.filter((text) => text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(title, { maxLength: 6 }), lineBreak, lengths, async (titles, ending, sizes) => {
        const rows = titles.map((text, index) => [`p${index}`, text]);
        const upTo = (index: number): string => csvOf([['Handle', 'Title'], ...rows.slice(0, index)], ending);
        const { products, problems } = await readFile(pieces(upTo(rows.length), ...sizes));

        expect(problems).toEqual([]);
        expect(products.map(({ title: text, lines }) => [text, lines.first])).toEqual(
          titles.map((text, index) => [text, upTo(index).split(/\r\n|\r|\n/).length]),
        );
      }),
      { numRuns: 500 },
    );
  });
});
