import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { mutateIn } from '../../../test/mutate.js';
import { CommerceModule } from '../../commerce.module.js';
import { ProductCreated } from '../product/product.events.js';

const t = moduleTest(PlatformModules, CommerceModule);
const mutate = mutateIn(t);

describe('productCreate with an idempotency key', () => {
  const input = { title: 'Tea', idempotencyKey: 'order-1', variants: [{ sku: 'T-1', price: '19.90' }] };
  const FIELDS =
    'id version createdAt publishedAt priceRange { minVariantPrice { amount } } variants { nodes { sku } }';

  it('makes one product however often it is sent, also at the same time, and answers the same', async () => {
    const first = await mutate('productCreate', input, FIELDS);
    const others = await Promise.all(Array.from({ length: 10 }, () => mutate('productCreate', input, FIELDS)));

    expect(first).toMatchObject({ userErrors: [], product: { version: 1 } });
    for (const answer of others) {
      if (answer.product) expect(answer).toEqual(first);
      else expect(answer.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_IN_FLIGHT' }]);
    }
    expect(await t.events(ProductCreated)).toHaveLength(1);
  });

  it('makes another one with another key', async () => {
    await mutate('productCreate', { ...input, variants: [{}] });
    await mutate('productCreate', { ...input, variants: [{}], handle: 'tea-2', idempotencyKey: 'order-2' });

    expect(await t.events(ProductCreated)).toHaveLength(2);
  });
});
