import { describe, expect, it } from '@jest/globals';
import { Conflict, Invalid, NotFound, newId } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { dataOf } from '../../../test/answers.js';
import { given as givenIn } from '../../../test/given.js';
import { CommerceModule } from '../../commerce.module.js';
import { InventoryAdjusted } from './inventory.events.js';
import { InventoryService } from './inventory.service.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenIn(t);

async function variantWith(stock: object): Promise<{ variantId: string; productId: string; version: number }> {
  const {
    id: productId,
    version,
    variants,
  } = await given.draftProduct({ handle: `p-${newId()}`, variants: [{ price: '1', ...stock }] });
  return { variantId: variants[0]?.id ?? '', productId, version };
}

async function stockOf(variantId: string): Promise<number> {
  const { rows } = await t.superuser.query<{ quantity: number }>(
    'SELECT inventory_quantity AS quantity FROM rustok.commerce_variants WHERE id = $1',
    [variantId],
  );
  return rows[0]?.quantity ?? Number.NaN;
}

const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error as { code: string }).code,
  );

describe('stock', () => {
  it('goes up and down, and tells by how much and why', async () => {
    const { variantId, productId } = await variantWith({ inventoryQuantity: 3 });

    const answer = await t.graphql(
      `mutation ($input: InventoryAdjustQuantitiesInput!) {
         inventoryAdjustQuantities(input: $input) { productVariants { id inventoryQuantity availableForSale } userErrors { code } } }`,
      { input: { reason: 'sale', changes: [{ variantId, delta: -3 }] } },
    );

    expect(dataOf(answer, 'inventoryAdjustQuantities')).toEqual({
      productVariants: [{ id: variantId, inventoryQuantity: 0, availableForSale: false }],
      userErrors: [],
    });
    const [event] = await t.events(InventoryAdjusted);
    expect(event?.payload).toEqual({ variantId, productId, delta: -3, quantity: 0, reason: 'sale' });
    const audit = await t.superuser.query(
      'SELECT changes FROM rustok.sys_audit WHERE tenant_id = $1 ORDER BY created_at DESC LIMIT 1',
      [t.ctx.tenant.id],
    );
    expect(audit.rows).toEqual([
      {
        changes: {
          rows: [{ table: 'commerce_variants', id: variantId, action: 'update', diff: { inventory_quantity: [3, 0] } }],
        },
      },
    ]);
  });

  it('moves no version, and the product is found with its new stock', async () => {
    const { variants, id } = await given.publishedProduct({
      handle: 'tea',
      variants: [{ price: '1', inventoryQuantity: 1 }],
    });
    await t.get(InventoryService).adjust(t.ctx, { changes: [{ variantId: variants[0]?.id ?? '', delta: -1 }] });
    await t.deliver();

    expect(await t.index('products')).toMatchObject([{ id, version: 2, availableForSale: false, totalInventory: 0 }]);
  });

  it('is never sold twice, however many buy at once', async () => {
    const { variantId } = await variantWith({ inventoryQuantity: 5 });
    const buy = () => t.get(InventoryService).adjust(t.ctx, { changes: [{ variantId, delta: -1 }] });

    const outcomes = await Promise.all(Array.from({ length: 20 }, () => codeOf(buy())));

    expect(outcomes.filter((code) => code === null)).toHaveLength(5);
    expect(outcomes.filter((code) => code === 'INVENTORY_INSUFFICIENT')).toHaveLength(15);
    expect(await stockOf(variantId)).toBe(0);
    expect(await t.events(InventoryAdjusted)).toHaveLength(5);
  });

  it('is taken from several variants without a deadlock, whichever order they are named in', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await variantWith({ inventoryQuantity: 40 })).variantId));
    const orders = [ids, ids.toReversed()];

    await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        t
          .get(InventoryService)
          .adjust(t.ctx, { changes: (orders[turn % 2] ?? []).map((variantId) => ({ variantId, delta: -2 })) }),
      ),
    );

    for (const id of ids) expect(await stockOf(id)).toBe(0);
  });

  it('moves for all entries or for none', async () => {
    const [one, other] = [await variantWith({ inventoryQuantity: 5 }), await variantWith({ inventoryQuantity: 1 })];
    const changes = [
      { variantId: one.variantId, delta: -1 },
      { variantId: other.variantId, delta: -2 },
    ];

    const refusal = t.get(InventoryService).adjust(t.ctx, { changes });

    await expect(refusal).rejects.toMatchObject({
      code: 'INVENTORY_INSUFFICIENT',
      fields: [{ field: ['changes', '1', 'variantId'] }],
    });
    expect([await stockOf(one.variantId), await stockOf(other.variantId)]).toEqual([5, 1]);
  });

  it.each([{ inventoryPolicy: 'continue' }, { inventoryTracked: false }])(
    'goes below zero where that is allowed: %j',
    async (allowed) => {
      const { variantId } = await variantWith(allowed);

      await t.get(InventoryService).adjust(t.ctx, { changes: [{ variantId, delta: -2 }] });

      expect(await stockOf(variantId)).toBe(-2);
    },
  );

  it('is set to what was counted, unless it has moved since', async () => {
    const { variantId } = await variantWith({ inventoryQuantity: 5 });
    const set = (quantity: number, compareQuantity: number | null) =>
      t.get(InventoryService).set(t.ctx, { quantities: [{ variantId, quantity, compareQuantity }] });

    await set(9, 5);
    await expect(set(4, 5)).rejects.toThrow(Conflict);
    expect(await codeOf(set(4, 5))).toBe('INVENTORY_CHANGED');
    expect(await codeOf(set(-1, 9))).toBe('INVENTORY_INSUFFICIENT');
    expect(await stockOf(variantId)).toBe(9);
    await set(2, null);
    expect(await stockOf(variantId)).toBe(2);
  });

  it('is refused for what is not there, twice there, or another shop’s', async () => {
    const { variantId } = await variantWith({ inventoryQuantity: 5 });
    const adjust = (ids: string[], ctx = t.ctx) =>
      t.get(InventoryService).adjust(ctx, { changes: ids.map((id) => ({ variantId: id, delta: 1 })) });

    await expect(adjust([variantId, newId()])).rejects.toThrow(NotFound);
    await expect(adjust([variantId, variantId])).rejects.toThrow(Invalid);
    await expect(adjust([variantId], t.otherTenant)).rejects.toThrow(NotFound);
    expect(await stockOf(variantId)).toBe(5);
  });

  it('cannot be taken below zero past the service either', async () => {
    const { variantId } = await variantWith({ inventoryQuantity: 5 });

    const update = t.superuser.query('UPDATE rustok.commerce_variants SET inventory_quantity = -1 WHERE id = $1', [
      variantId,
    ]);

    await expect(update).rejects.toMatchObject({ constraint: 'ck_commerce_variants__inventory_quantity' });
  });
});
