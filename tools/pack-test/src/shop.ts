import { ask, eventually, TENANT } from './ask.js';
import { run } from './run.js';
import { expectEqual } from './step.js';

const CREATE = `mutation { productCreate(input: { title: "Green tea", variants: [{ sku: "TEA" }] }) {
  product { id version } userErrors { message } } }`;
const PUBLISH = `mutation ($input: ProductVersionInput!) { productPublish(input: $input) { userErrors { message } } }`;
const LIST = '{ products { nodes { title handle } } }';
const LISTED = { products: { nodes: [{ title: 'Green tea', handle: 'green-tea' }] } };

interface Created {
  readonly productCreate: { readonly product: { readonly id: string; readonly version: number } };
}

/** What the README asks for before the first start. Migrating twice finds nothing to do. */
export async function prepareShop(folder: string, databaseUrl: string): Promise<void> {
  const rustok = (...words: readonly string[]) =>
    run(folder, ['node_modules/.bin/rustok', ...words], { DATABASE_URL: databaseUrl });
  await rustok('migrate');
  await rustok('tenant', 'create', TENANT);
  await rustok('migrate');
}

/** Writes a product, publishes it, and waits until readers find it. @returns its id */
export async function sellTea(endpoint: string): Promise<string> {
  const created = await ask(endpoint, CREATE);
  if (!created.data?.['productCreate']) throw new Error(`No product was made: ${JSON.stringify(created)}`);
  const { product } = (created.data as unknown as Created).productCreate;
  expectEqual('publishing', (await ask(endpoint, PUBLISH, { input: product })).data, {
    productPublish: { userErrors: [] },
  });
  await eventually(endpoint, LIST, LISTED);
  return product.id;
}
