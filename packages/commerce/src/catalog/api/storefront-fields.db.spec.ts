import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { dataOf } from '../../../test/answers.js';
import { mutateIn } from '../../../test/mutate.js';
import { SHIRT } from '../../../test/shirt.js';
import { storefrontSelection } from '../../../test/storefront-selection.js';
import { CommerceModule } from '../../commerce.module.js';

const t = moduleTest(PlatformModules, CommerceModule);
const mutate = mutateIn(t);

describe('the fields for the storefront', () => {
  it('are all answered to everybody by one statement of the read model, and equal what is stored', async () => {
    const { product } = await mutate('productCreate', SHIRT);
    await publish(product?.id ?? '');
    await t.deliver();
    const { sdl } = dataOf<{ sdl: string }>(await t.graphql('{ _service { sdl } }'), '_service');
    const selection = storefrontSelection(sdl, 'Product');
    expect(selection).toMatch(/variants .* weightUnit/);

    const ask = () => t.graphql(`{ product(handle: "linen-shirt") ${selection} }`, {}, { as: 'anonymous' });
    const found = dataOf<{ id: string }>(await ask(), 'product');
    const stored = dataOf(await t.graphql(`{ adminProduct(id: "${found.id}") ${selection} }`), 'adminProduct');

    expect(found).toEqual(stored);
    expect(await t.statements(ask)).toHaveLength(1);
  });

  async function publish(id: string): Promise<void> {
    const document =
      'mutation ($input: ProductVersionInput!) { productPublish(input: $input) { userErrors { code } } }';
    expect(dataOf(await t.graphql(document, { input: { id, version: 1 } }), 'productPublish')).toEqual({
      userErrors: [],
    });
  }
});
