import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { dataOf } from '../../../../test/answers.js';
import { given as givenIn } from '../../../../test/given.js';
import { CommerceModule } from '../../../commerce.module.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenIn(t);

describe('productsBulkUpdate', () => {
  const document = `mutation ($input: ProductsBulkUpdateInput!) { productsBulkUpdate(input: $input) {
    results { productId outcome changes { field before after } userErrors { code field } product { vendor } }
    userErrors { code field message } } }`;

  it('answers a result for each, and the errors of all', async () => {
    const [one, two] = [await given.draftProduct(), await given.draftProduct({ handle: 'cup' })];
    const input = {
      products: [
        { id: one.id, version: 3 },
        { id: two.id, version: 1 },
      ],
      changes: { vendor: 'Uji' },
      mode: 'EACH',
      idempotencyKey: 'once',
    };

    const answer = await t.graphql(document, { input });

    expect(dataOf(answer, 'productsBulkUpdate')).toMatchObject({
      results: [
        { outcome: 'REFUSED', userErrors: [{ code: 'CONFLICT', field: null }] },
        {
          outcome: 'UPDATED',
          changes: [{ field: ['vendor'], before: [], after: ['Uji'] }],
          product: { vendor: 'Uji' },
        },
      ],
      userErrors: [{ code: 'CONFLICT', field: ['products', '0'] }],
    });
    expect((await t.graphql(document, { input })).data).toEqual(answer.data);
  });

  it.each([
    ['no product', { products: [] }, { code: 'ARRAY_MIN_SIZE', field: ['products'] }],
    [
      'an unclear price',
      { changes: { price: { percent: 5, setTo: '1' } } },
      { code: 'PRICE_CHANGE_AMBIGUOUS', field: ['changes', 'price'] },
    ],
    [
      'a price of too many digits',
      { changes: { price: { setTo: '1.234' } } },
      { code: 'MONEY_TOO_PRECISE', field: ['changes', 'price', 'setTo'] },
    ],
  ])('refuses %s', async (_, wrong, error) => {
    const one = await given.draftProduct();
    const input = { products: [{ id: one.id }], changes: { vendor: 'Uji' }, ...wrong };

    expect(dataOf(await t.graphql(document, { input }), 'productsBulkUpdate')).toMatchObject({
      results: null,
      userErrors: [error],
    });
  });

  it('refuses a product twice', async () => {
    const one = await given.draftProduct();
    const input = { products: [{ id: one.id }, { id: one.id }], changes: {} };

    expect(dataOf(await t.graphql(document, { input }), 'productsBulkUpdate')).toMatchObject({
      userErrors: [{ code: 'PRODUCT_DUPLICATE', field: ['products', '1', 'id'] }],
    });
  });

  it('is PATCH in REST', async () => {
    const one = await given.draftProduct();
    const body = { products: [{ id: one.id, version: 1 }], changes: { tags: ['tea'], price: { percent: 5 } } };

    const answer = await t.http('/api/v1/products', { method: 'PATCH', body });

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      results: [{ outcome: 'updated', product: { version: 2, tags: ['tea'] } }],
    });
    expect((await t.http('/api/v1/products', { method: 'PATCH', body, as: 'anonymous' })).status).toBe(401);
    const wrong = { ...body, changes: { colour: 'red' } };
    expect((await t.http('/api/v1/products', { method: 'PATCH', body: wrong })).status).toBe(400);
  });
});
