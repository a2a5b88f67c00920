import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { given } from '../../../test/given.js';
import { CommerceModule } from '../../commerce.module.js';
import { ProductService } from '../product/product.service.js';
import { VariantService } from '../variants/variant.service.js';

const t = moduleTest(PlatformModules, CommerceModule);

async function history(): Promise<unknown[]> {
  const { rows } = await t.superuser.query<{ text: string }>(
    `SELECT concat_ws(' ', currency, amount, compare_at_amount, CASE WHEN applied_until IS NULL THEN 'now' END) AS text
       FROM commerce_price_history WHERE tenant_id = $1 ORDER BY applied_from, currency`,
    [t.ctx.tenant.id],
  );
  return rows.map(({ text }) => text);
}

async function reprice(
  product: { readonly id: string; readonly version: number; readonly variants: readonly { readonly id: string }[] },
  price: object,
) {
  const variants = [{ id: product.variants[0]?.id ?? '', ...price }];
  return (await t.get(VariantService).bulkUpdate(t.ctx, { productId: product.id, version: product.version, variants }))
    .product;
}

describe('the history of prices', () => {
  it('begins when a product is published, and follows each price', async () => {
    const draft = await given(t).draftProduct({
      variants: [{ price: '10', prices: [{ currencyCode: 'EUR', amount: '9' }] }],
    });
    const dearer = await reprice(draft, { price: '12' });
    expect(await history()).toEqual([]);

    const published = await t.get(ProductService).publish(t.ctx, dearer);
    expect(await history()).toEqual(['EUR 900 now', 'USD 1200 now']);

    const reduced = await reprice(published, { price: '8', compareAtPrice: '12' });
    const same = await reprice(reduced, { sku: 'TEA' });
    expect(await history()).toEqual(['EUR 900 now', 'USD 1200', 'USD 800 1200 now']);

    await t.get(ProductService).unpublish(t.ctx, same);
    expect(await history()).toEqual(['EUR 900', 'USD 1200', 'USD 800 1200']);
  });

  it('ends with a product or a variant that is deleted, and is kept', async () => {
    const product = await given(t).publishedProduct({ variants: [{ price: '10' }] });
    await t.get(ProductService).delete(t.ctx, product);
    expect(await history()).toEqual(['USD 1000']);
  });

  it('takes one statement, whatever number of prices changes', async () => {
    const options = [{ name: 'Size', values: Array.from({ length: 30 }, (_, index) => ({ name: `${index}` })) }];
    const variants = options[0]?.values.map(({ name }) => ({ optionValues: [name], price: '10' })) ?? [];
    const product = await given(t).publishedProduct({ options, variants });

    const statements = await t.statements(() =>
      t.get(VariantService).bulkUpdate(t.ctx, {
        productId: product.id,
        version: product.version,
        variants: product.variants.map(({ id }) => ({ id, price: '9' })),
      }),
    );
    expect(statements.filter((each) => each.includes('commerce_price_history'))).toHaveLength(1);
    expect(await history()).toHaveLength(60);
  });

  it('forgets what ended more days ago than the setting says', async () => {
    const product = await reprice(await given(t).publishedProduct({ variants: [{ price: '10' }] }), { price: '11' });
    await t.superuser.query(
      `UPDATE commerce_price_history SET applied_from = now() - interval '500 days', applied_until = now() - interval '401 days'
        WHERE tenant_id = $1 AND amount = 1000`,
      [t.ctx.tenant.id],
    );
    await reprice(product, { price: '12' });
    expect(await history()).toEqual(['USD 1100', 'USD 1200 now']);
  });

  it('has one present price, however many change it at once', async () => {
    const product = await given(t).publishedProduct({ variants: [{ price: '10' }] });
    const racing = Array.from({ length: 8 }, (_, index) => reprice(product, { price: `${20 + index}` }));
    const settled = await Promise.allSettled(racing);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await history()).filter((each) => String(each).endsWith('now'))).toHaveLength(1);
  });
});
