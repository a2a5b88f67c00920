import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { dataOf } from '../../../../test/answers.js';
import { given } from '../../../../test/given.js';
import { shopIn } from '../../../../test/shop.js';
import { CommerceModule } from '../../../commerce.module.js';
import { ProductService } from '../../product/product.service.js';
import { VariantService } from '../../variants/variant.service.js';

const t = moduleTest(PlatformModules, CommerceModule);
const { set, settle, read } = shopIn(t);

const FIELDS = 'lowestPriceLast30Days { amount } variants { nodes { lowestPriceLast30Days { amount } } }';
const amounts = (amount: string | null) => {
  const lowestPriceLast30Days = amount === null ? null : { amount };
  return { lowestPriceLast30Days, variants: { nodes: [{ lowestPriceLast30Days }] } };
};
const lowest = () => read('product', 'USD', `product(handle: "cup") { ${FIELDS} }`);

let id: string;
beforeEach(async () => {
  ({ id } = await given(t).publishedProduct({ title: 'Cup', variants: [{ price: '10' }] }));
  await settle();
});

async function reprice(price: object): Promise<void> {
  const { version, variants } = await t.get(ProductService).get(t.ctx, id);
  const request = { productId: id, version, variants: variants.map((variant) => ({ id: variant.id, ...price })) };
  await t.get(VariantService).bulkUpdate(t.ctx, request);
  await settle();
}

/** As if everything so far had been written days before. */
async function daysPass(days: number): Promise<void> {
  await t.superuser.query(
    `UPDATE commerce_price_history SET applied_from = applied_from - make_interval(days => $2),
            applied_until = applied_until - make_interval(days => $2) WHERE tenant_id = $1`,
    [t.ctx.tenant.id, days],
  );
}

describe('the lowest price of 30 days', () => {
  it('is the present price while it has never changed', async () => {
    expect(await lowest()).toEqual(amounts('10.00'));
  });

  it('is what applied before a reduction', async () => {
    await daysPass(40);
    await reprice({ price: '9' });
    await daysPass(5);
    await reprice({ price: '8', compareAtPrice: '14' });

    expect(await lowest()).toEqual(amounts('9.00'));
    expect(await t.statements(lowest)).toHaveLength(1);
  });

  it('is the same to staff, for one statement more', async () => {
    await reprice({ price: '9' });
    await reprice({ price: '8', compareAtPrice: '14' });
    const ask = (fields: string) => t.graphql(`{ adminProduct(id: "${id}") { ${fields} } }`);

    expect(dataOf(await ask(FIELDS), 'adminProduct')).toEqual(amounts('9.00'));
    const [without, withIt] = [await t.statements(() => ask('id')), await t.statements(() => ask(FIELDS))];
    expect(withIt).toHaveLength(without.length + 1);
  });

  it('moves with time, though the document does not', async () => {
    await reprice({ price: '7' });
    await reprice({ price: '11' });
    expect(await lowest()).toEqual(amounts('7.00'));

    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 31 * 24 * 3_600_000);
    try {
      expect(await lowest()).toEqual(amounts('11.00'));
    } finally {
      clock.mockRestore();
    }
  });

  it('is compared with the price before the first step where the shop says so', async () => {
    await reprice({ price: '8', compareAtPrice: '10' });
    await reprice({ price: '6', compareAtPrice: '10' });
    expect(await lowest()).toEqual(amounts('8.00'));

    await set({ progressiveReductions: true });
    expect(await lowest()).toEqual(amounts('10.00'));
  });

  it('is none where nothing applied before', async () => {
    await given(t).publishedProduct({ title: 'New', variants: [{ price: '8', compareAtPrice: '10' }] });
    await settle();
    expect(await read('product', 'USD', `product(handle: "new") { ${FIELDS} }`)).toEqual(amounts(null));
  });
});
