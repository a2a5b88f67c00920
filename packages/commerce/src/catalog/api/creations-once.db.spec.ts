import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { dataOf } from '../../../test/answers.js';
import { given as givenIn } from '../../../test/given.js';
import { CommerceModule } from '../../commerce.module.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenIn(t);

async function countIn(table: string): Promise<number> {
  const { rows } = await t.superuser.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM rustok.${table} WHERE tenant_id = $1`,
    [t.ctx.tenant.id],
  );
  return rows[0]?.count ?? 0;
}

describe('with an idempotency key', () => {
  it.each([
    ['category', { title: 'Tea' }, 'commerce_categories'],
    ['collection', { title: 'Tea' }, 'commerce_collections'],
    ['productType', { name: 'Tea' }, 'commerce_product_types'],
  ])('%sCreate makes one, and answers the same again', async (entity, input, table) => {
    const name = `${entity}Create`;
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const fields = `${entity} { id version }`;
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code } } }`;
    const send = () => t.graphql(document, { input: { ...input, idempotencyKey: 'once' } });

    const [first, again] = [await send(), await send()];

    expect(dataOf(first, name)).toMatchObject({ userErrors: [] });
    expect(again).toEqual(first);
    expect(await countIn(table)).toBe(1);
  });

  it('stock is adjusted once', async () => {
    await given.draftProduct();
    const { rows } = await t.superuser.query<{ id: string }>(
      'SELECT id FROM rustok.commerce_variants WHERE tenant_id = $1',
      [t.ctx.tenant.id],
    );
    const input = { changes: [{ variantId: rows[0]?.id, delta: 5 }], idempotencyKey: 'sale-1' };
    const document = `mutation ($input: InventoryAdjustQuantitiesInput!) {
      inventoryAdjustQuantities(input: $input) { productVariants { inventoryQuantity } userErrors { code } } }`;

    for (const answer of [await t.graphql(document, { input }), await t.graphql(document, { input })]) {
      expect(dataOf(answer, 'inventoryAdjustQuantities')).toEqual({
        productVariants: [{ inventoryQuantity: 5 }],
        userErrors: [],
      });
    }
  });

  it.each([
    ['/api/v1/categories', { title: 'Tea' }, 'commerce_categories'],
    ['/api/v1/collections', { title: 'Tea' }, 'commerce_collections'],
    ['/api/v1/product-types', { name: 'Tea' }, 'commerce_product_types'],
  ])('POST %s makes one', async (path, body, table) => {
    const send = () => t.http(path, { body, headers: { 'idempotency-key': 'once' } });

    const [first, again] = [await send(), await send()];

    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await again.text()).toBe(await first.text());
    expect(await countIn(table)).toBe(1);
  });
});
