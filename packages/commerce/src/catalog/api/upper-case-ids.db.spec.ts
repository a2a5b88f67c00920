import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { given as givenIn } from '../../../test/given.js';
import { CommerceModule } from '../../commerce.module.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenIn(t);

describe('an id in capital letters', () => {
  it('is the same id, whoever is asked', async () => {
    const { id, version } = await given.publishedProduct({ variants: [{ sku: 'T-1' }] });
    await t.deliver();
    const upper = id.toUpperCase();

    const asked = `query ($id: ID!) { product(id: $id) { id } adminProduct(id: $id) { id } }`;
    expect(await t.graphql(asked, { id: upper })).toEqual({ data: { product: { id }, adminProduct: { id } } });

    const entities = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { id unitCosts: variants(first: 1) { nodes { unitCost { amount } } } } } }`;
    expect(await t.graphql(entities, { r: [{ __typename: 'Product', id: upper }] })).toMatchObject({
      data: { _entities: [{ id }] },
    });

    expect((await t.http(`/api/v1/products/${upper}`)).status).toBe(200);
    const update = `mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { product { id } userErrors { code } } }`;
    expect(await t.graphql(update, { input: { id: upper, version, vendor: 'Uji' } })).toEqual({
      data: { productUpdate: { product: { id }, userErrors: [] } },
    });
  });
});
