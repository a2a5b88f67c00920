import { describe, expect, it } from '@jest/globals';
import { ImportsModule } from '@rustok/imports';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { CommerceModule } from '../../src/commerce.module.js';
import { exportsIn } from '../exports-in.js';
import { importsIn } from '../imports-in.js';
import { productNamedIn } from '../product-named.js';
import { shopState } from '../shop-state.js';
import { bytes } from './bytes.js';
import { cells } from './cells.js';
import { headers } from './headers.js';
import { numbers } from './numbers.js';
import { rows } from './rows.js';
import type { Peculiarity } from './peculiarity.js';

const t = moduleTest(PlatformModules, ImportsModule, CommerceModule);
const imports = importsIn(t);
const otherImports = importsIn(t, () => t.otherTenant);
const exportFrom = exportsIn(t);
const productNamed = productNamedIn(t);

const FIELDS = `handle title status descriptionHtml vendor category tags isGiftCard seo { title description }
  options { name } images(first: 5) { nodes { url altText } }
  variants(first: 5) { nodes { title sku barcode price { amount } compareAtPrice { amount } unitCost { amount }
    grams weightUnit requiresShipping taxable inventoryTracked inventoryQuantity inventoryPolicy image { url } } }`;

interface Told {
  readonly rows: {
    readonly nodes: readonly {
      readonly problems: readonly { readonly line: number; readonly column: string | null; readonly code: string }[];
    }[];
  };
}

async function toldOf(id: string): Promise<string[]> {
  const query = 'query ($id: ID!) { import(id: $id) { rows(first: 20) { nodes { problems { line column code } } } } }';
  const { import: told } = (await imports.ask(query, { id })) as { import: Told };
  return told.rows.nodes.flatMap(({ problems }) =>
    problems.map(({ line, column, code }) => `${line} ${column ?? '-'} ${code}`),
  );
}

/**
 * Whatever is not in the product is told of; the same file again changes nothing; and what Shopify is given of it
 * makes the same products elsewhere.
 */
async function check({ file, products, told = [], unused = [] }: Peculiarity): Promise<void> {
  const handles = Object.keys(products);
  const { id, status, unusedColumns, progress } = await imports.run(file);

  expect({ status, created: progress['createdCount'] }).toEqual({ status: 'COMPLETED', created: handles.length });
  for (const [handle, expected] of Object.entries(products)) {
    expect(await productNamed(handle, FIELDS)).toMatchObject(expected);
  }
  expect((await toldOf(id)).toSorted()).toEqual(told.toSorted());
  expect(unusedColumns.map(({ column }) => column).toSorted()).toEqual(unused.toSorted());

  const again = await imports.run(file);
  expect(again.progress).toMatchObject({ createdCount: 0, updatedCount: 0, unchangedCount: handles.length });

  const { progress: other } = await otherImports.run(await exportFrom('shopify-products'));
  expect(other).toMatchObject({ createdCount: handles.length, problemCount: 0, noteCount: 0 });
  expect(await shopState(t, t.otherTenant)).toEqual(await shopState(t, t.ctx));
}

describe.each([
  ['header', headers],
  ['encoding', bytes],
  ['number', numbers],
  ['cell', cells],
  ['product of several rows', rows],
])("another shop's %s", (_, peculiarities) => {
  it.each(peculiarities.map((each) => [each.what, each] as const))('%s', async (_what, each) => {
    await check(each);
  });
});
