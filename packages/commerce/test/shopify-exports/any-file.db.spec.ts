import { describe, expect, it } from '@jest/globals';
import { ImportsModule } from '@rustok/imports';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import fc from 'fast-check';
import { CommerceModule } from '../../src/commerce.module.js';
import { exportsIn } from '../exports-in.js';
import { importsIn } from '../imports-in.js';
import { shopState } from '../shop-state.js';
import { csvFile } from '../shopify-csv.js';

const t = moduleTest(PlatformModules, ImportsModule, CommerceModule);
const exportFrom = exportsIn(t);

/** What people paste into cells. */
const text = fc.oneof(
  fc.string({ maxLength: 12, unit: 'grapheme' }),
  fc.stringMatching(/^[ \t\r\n,;"'=+@<>&A-Za-z0-9_.-]{0,12}$/),
);
const word = fc.stringMatching(/^[A-Za-zéß0-9][A-Za-z0-9 "',/-]{0,6}$/);
const maybe = (cell: fc.Arbitrary<string>) => fc.option(cell, { nil: '', freq: 2 });
const oneOf = (...cells: string[]) => fc.constantFrom(...cells);
const money = fc.integer({ min: 0, max: 1_000_000 }).map((minor) => (minor / 100).toFixed(2));

const productCells = fc.record({
  Title: text.map((title) => `T${title}`),
  'Body (HTML)': maybe(text.map((body) => `<p>${body}</p>`)),
  Vendor: text,
  Type: text,
  Tags: text,
  Published: oneOf('true', 'FALSE', ''),
  Status: oneOf('active', 'draft', 'archived', ''),
  'Gift Card': oneOf('true', 'false'),
  'SEO Title': text,
  'SEO Description': text,
});

const variantCells = fc.record({
  'Variant SKU': maybe(text),
  'Variant Barcode': maybe(text),
  'Variant Price': maybe(money),
  'Variant Grams': maybe(oneOf('0', '0.0', '130.407806375', '1200')),
  'Variant Weight Unit': oneOf('', 'g', 'kg', 'oz', 'lb'),
  'Variant Inventory Tracker': oneOf('', 'shopify'),
  'Variant Inventory Qty': maybe(fc.integer({ min: -5, max: 500 }).map(String)),
  'Variant Inventory Policy': oneOf('', 'deny', 'continue'),
  'Variant Taxable': oneOf('', 'true', 'false'),
  'Cost per item': maybe(money),
  'Image Src': maybe(fc.integer({ min: 1, max: 4 }).map((number) => `https://example.com/${number}.jpg`)),
  'Image Alt Text': maybe(text),
});

type Row = Record<string, string>;

const product = fc
  .tuple(
    productCells,
    fc.uniqueArray(word, { minLength: 1, maxLength: 4, selector: (each) => each.trim().toLowerCase() }),
    fc.array(variantCells, { minLength: 4, maxLength: 4 }),
  )
  .map(([first, sizes, variants]): Row[] =>
    sizes.map((size, index) => ({
      ...(index === 0 && { ...first, 'Option1 Name': 'Size' }),
      'Option1 Value': size,
      ...variants[index],
    })),
  );

describe('a file of any texts', () => {
  it('goes through Shopify and back as it was, and loses no product', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(product, { minLength: 1, maxLength: 5 }), async (products) => {
        const [one, other] = [await t.newTenant(), await t.newTenant()];
        const rows = products.flatMap((each, index) => each.map((row): Row => ({ Handle: `p-${index}`, ...row })));
        const file = csvFile([...new Set(rows.flatMap((row) => Object.keys(row)))], ...rows);

        const { progress } = await importsIn(t, () => one).run(file);
        expect(progress).toMatchObject({ createdCount: products.length, refusedCount: 0 });
        const again = await importsIn(t, () => one).run(file);
        expect(again.progress).toMatchObject({ unchangedCount: products.length });

        await importsIn(t, () => other).run(await exportFrom('shopify-products', one));
        expect(await shopState(t, other)).toEqual(await shopState(t, one));
      }),
      { numRuns: 8 },
    );
  });
});
