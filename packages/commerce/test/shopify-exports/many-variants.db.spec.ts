import { describe, expect, it } from '@jest/globals';
import { ImportsModule } from '@rustok/imports';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { CommerceModule } from '../../src/commerce.module.js';
import { importsIn } from '../imports-in.js';
import { productNamedIn } from '../product-named.js';
import { csvOf } from '../shopify-csv.js';

const t = moduleTest(PlatformModules, ImportsModule, CommerceModule);
const imports = importsIn(t);
const productNamed = productNamedIn(t);

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** As many variants as Shopify allows: 32 sizes, 32 colors and two materials. */
const FILE = csvOf([
  [
    'Handle',
    'Title',
    'Option1 Name',
    'Option1 Value',
    'Option2 Name',
    'Option2 Value',
    'Option3 Name',
    'Option3 Value',
    'Variant Price',
    'Variant SKU',
  ],
  ...range(32).flatMap((size) =>
    range(32).flatMap((color) =>
      ['Cotton', 'Linen'].map((material) => {
        const isFirst = size === 1 && color === 1 && material === 'Cotton';
        const named = (name: string) => (isFirst ? name : '');
        const values = [named('Size'), `S${size}`, named('Color'), `C${color}`, named('Material'), material];
        return ['shirt', named('Shirt'), ...values, `${size}.${color + 10}`, `SH-${size}-${color}-${material}`];
      }),
    ),
  ),
]);

describe('a product of 2,048 variants', () => {
  it('is imported whole, found in the index, and not changed by the same file', async () => {
    const { status, progress } = await imports.run(FILE);

    expect({ status, progress }).toMatchObject({ status: 'COMPLETED', progress: { createdCount: 1, noteCount: 0 } });
    expect(await productNamed('shirt', 'priceRange { minVariantPrice { amount } maxVariantPrice { amount } }')).toEqual(
      {
        priceRange: { minVariantPrice: { amount: '1.11' }, maxVariantPrice: { amount: '32.42' } },
      },
    );
    const again = await imports.run(FILE);
    expect(again.progress).toMatchObject({ unchangedCount: 1, updatedCount: 0 });
  });
});
