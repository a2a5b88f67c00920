import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { given as givenIn } from '../../../test/given.js';
import { CommerceModule } from '../../commerce.module.js';
import { ProductUpdated } from '../product/product.events.js';
import { InventoryAdjusted } from '../stock/inventory.events.js';
import { ProductService } from '../product/product.service.js';
import { VariantService } from './variant.service.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenIn(t);

const shirt = () =>
  given.draftProduct({
    options: [{ name: 'Size', values: [{ name: 'S' }, { name: 'M' }] }],
    variants: [
      { optionValues: ['S'], sku: 'S', price: '10', inventoryQuantity: 2 },
      { optionValues: ['M'], sku: 'M', price: '10', compareAtPrice: '12' },
    ],
  });

describe('variants', () => {
  it('are added with option values that the product had not, and move its version', async () => {
    const { id: productId, version } = await shirt();

    const { product, productVariants } = await t
      .get(VariantService)
      .bulkCreate(t.ctx, { productId, version, variants: [{ optionValues: ['XL'], price: '12' }] });

    expect(product).toMatchObject({
      version: 2,
      options: [{ optionValues: [{ name: 'S' }, { name: 'M' }, { name: 'XL' }] }],
    });
    expect(productVariants).toMatchObject([{ title: 'XL', price: { amount: '12.00' } }]);
    const [event] = await t.events(ProductUpdated);
    expect(event?.payload).toEqual({ productId, productVersion: 2, changes: ['options', 'variants', 'prices'] });
  });

  it('change in what is named, and keep the rest, stock included', async () => {
    const { id: productId, version, variants } = await shirt();
    const id = variants[1]?.id ?? '';

    const { productVariants } = await t.get(VariantService).bulkUpdate(t.ctx, {
      productId,
      version,
      variants: [{ id, price: '11', prices: [{ currencyCode: 'EUR', amount: '9' }], sku: null }],
    });

    expect(productVariants).toMatchObject([
      {
        id,
        title: 'M',
        sku: null,
        price: { amount: '11.00' },
        compareAtPrice: { amount: '12.00' },
        prices: [{ currencyCode: 'EUR' }, { currencyCode: 'USD' }],
      },
    ]);
    expect(await t.events(InventoryAdjusted)).toEqual([]);
  });

  it('may swap their SKUs', async () => {
    const { id: productId, version, variants } = await shirt();
    const [one, other] = variants.map(({ id }) => id);

    const { productVariants } = await t.get(VariantService).bulkUpdate(t.ctx, {
      productId,
      version,
      variants: [
        { id: one ?? '', sku: 'M' },
        { id: other ?? '', sku: 'S' },
      ],
    });

    expect(productVariants.map(({ sku }) => sku)).toEqual(['M', 'S']);
  });

  it('hand a SKU on from one that goes to one that comes', async () => {
    const { id: productId, version, variants } = await shirt();
    const deleted = await t
      .get(VariantService)
      .bulkDelete(t.ctx, { productId, version, variantIds: [variants[0]?.id ?? ''] });

    const { productVariants } = await t
      .get(VariantService)
      .bulkCreate(t.ctx, { productId, version: deleted.version, variants: [{ optionValues: ['S'], sku: 'S' }] });

    expect(productVariants).toMatchObject([{ sku: 'S', inventoryQuantity: 0 }]);
  });

  it('are told apart in errors by their place in the input', async () => {
    const { id: productId, version, variants } = await shirt();
    const service = t.get(VariantService);

    await expect(
      service.bulkCreate(t.ctx, { productId, version, variants: [{ optionValues: ['L'] }, { optionValues: ['S'] }] }),
    ).rejects.toMatchObject({ fields: [{ field: ['variants', '1', 'optionValues'], code: 'VARIANT_DUPLICATE' }] });
    await expect(
      service.bulkUpdate(t.ctx, { productId, version, variants: [{ id: variants[1]?.id ?? '', sku: 'S' }] }),
    ).rejects.toMatchObject({ fields: [{ field: ['variants', '0', 'sku'], code: 'SKU_TAKEN' }] });
    await expect(
      service.bulkUpdate(t.ctx, { productId, version, variants: [{ id: productId }] }),
    ).rejects.toMatchObject({ code: 'VARIANT_NOT_FOUND' });
    await expect(
      service.bulkDelete(t.ctx, { productId, version, variantIds: variants.map(({ id }) => id) }),
    ).rejects.toMatchObject({ code: 'VARIANT_LAST' });
  });

  it('get the first value of an option that the product gains', async () => {
    const { id, version } = await shirt();

    const product = await t.get(ProductService).update(t.ctx, {
      id,
      version,
      options: [
        { name: 'Size', values: [{ name: 'S' }, { name: 'M' }] },
        { name: 'Color', values: [{ name: 'White' }, { name: 'Blue' }] },
      ],
    });

    expect(product.variants.map(({ title }) => title)).toEqual(['S / White', 'M / White']);
  });

  it('cost as many statements for fifty as for one', async () => {
    const create = (count: number) =>
      given.draftProduct({
        handle: `many-${count}`,
        options: [{ name: 'Number', values: Array.from({ length: count }, (_, index) => ({ name: String(index) })) }],
        variants: Array.from({ length: count }, (_, index) => ({ optionValues: [String(index)], price: '1' })),
      });

    const [one, fifty] = [await t.statements(() => create(1)), await t.statements(() => create(50))];

    expect(fifty).toHaveLength(one.length);
  });

  it('take a change of one at a time: of two that saw the same version, one wins', async () => {
    const { id: productId, version, variants } = await shirt();
    const update = (price: string) =>
      t.get(VariantService).bulkUpdate(t.ctx, { productId, version, variants: [{ id: variants[0]?.id ?? '', price }] });

    const outcomes = await Promise.allSettled([update('20'), update('30'), update('40')]);

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [(outcome.reason as { code: string }).code] : [])),
    ).toEqual(['CONFLICT', 'CONFLICT']);
  });
});
