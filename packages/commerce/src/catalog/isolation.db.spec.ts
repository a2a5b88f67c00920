import { describe, expect, it } from '@jest/globals';
import { newId } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import type { Client } from 'pg';
import { dataOf } from '../../test/answers.js';
import { given as givenIn } from '../../test/given.js';
import { SHIRT } from '../../test/shirt.js';
import { CommerceModule } from '../commerce.module.js';
import type { CreateProductRequest } from './product/create-product.dto.js';
import { StaffProducts } from './staff/staff-products.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenIn(t);

/** The same product, handle and SKUs included, in two shops. */
async function twins() {
  const shirt = SHIRT as unknown as CreateProductRequest;
  const plain = {
    ...shirt,
    variants: [{ optionValues: ['S', 'White'], sku: 'SH-S', price: '49.90', imageUrl: 'https://example.com/2.jpg' }],
  };
  return { mine: await given.publishedProduct(plain), theirs: await given.publishedProduct(plain, t.otherTenant) };
}

async function asShop(tenantId: string): Promise<Client> {
  const client = await t.as('rustok_app');
  await client.query(`SELECT set_config('rustok.tenant_id', $1, false)`, [tenantId]);
  return client;
}

async function tables(): Promise<string[]> {
  const { rows } = await t.superuser.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'rustok' AND table_name LIKE 'commerce%'`,
  );
  return rows.map(({ name }) => name);
}

describe('two shops with equal products', () => {
  it('see their own, by handle, id and SKU, in GraphQL and in lists', async () => {
    const { mine, theirs } = await twins();
    await t.deliver();

    const document = `{ product(handle: "linen-shirt") { id } products { nodes { id } } adminProducts(query: "SH-S") { nodes { id } } adminProduct(id: "${theirs.id}") { id } }`;
    expect((await t.graphql(document)).data).toEqual({
      product: { id: mine.id },
      products: { nodes: [{ id: mine.id }] },
      adminProducts: { nodes: [{ id: mine.id }] },
      adminProduct: null,
    });
    expect(
      dataOf(await t.graphql('{ product(handle: "linen-shirt") { id } }', {}, { tenant: t.otherTenant }), 'product'),
    ).toEqual({ id: theirs.id });
    expect(await t.get(StaffProducts).variantsById(t.ctx, [theirs.variants[0]?.id ?? ''])).toEqual(new Map());
  });

  it('see no row of the other in any table, and none at all without a shop', async () => {
    await twins();
    const mine = await asShop(t.ctx.tenant.id);
    const nobody = await t.as('rustok_app');

    for (const table of await tables()) {
      const rows = await mine.query<{ tenant_id: string }>(`SELECT DISTINCT tenant_id FROM ${table}`);
      const own = await t.superuser.query(`SELECT DISTINCT tenant_id FROM rustok.${table} WHERE tenant_id = $1`, [
        t.ctx.tenant.id,
      ]);
      expect([table, rows.rows]).toEqual([table, own.rows]);
      expect([table, (await nobody.query(`SELECT 1 FROM ${table}`)).rowCount]).toEqual([table, 0]);
      expect([
        table,
        (await mine.query(`UPDATE ${table} SET version = version WHERE tenant_id = $1`, [t.otherTenant.tenant.id]))
          .rowCount,
      ]).toEqual([table, 0]);
    }
  });

  it('cannot have rows that belong to the other’s', async () => {
    const { theirs } = await twins();
    const mine = await asShop(t.ctx.tenant.id);
    const insert = (table: string, columns: string, values: readonly unknown[]) =>
      mine.query(
        `INSERT INTO ${table} (tenant_id, id, ${columns}) VALUES ($1, $2, ${values.map((_, index) => `$${index + 3}`).join(', ')})`,
        [t.ctx.tenant.id, newId(), ...values],
      );

    await expect(insert('commerce_variants', 'product_id, position', [theirs.id, 1])).rejects.toMatchObject({
      code: '23503',
    });
    await expect(
      insert('commerce_prices', 'variant_id, currency, amount', [theirs.variants[0]?.id, 'EUR', 1]),
    ).rejects.toMatchObject({ code: '23503' });
    await expect(
      insert('commerce_option_values', 'option_id, position', [theirs.options[0]?.id, 1]),
    ).rejects.toMatchObject({ code: '23503' });
    const foreign = mine.query('INSERT INTO commerce_products (tenant_id, id, handle) VALUES ($1, $2, $3)', [
      t.otherTenant.tenant.id,
      newId(),
      'sneaked-in',
    ]);
    await expect(foreign).rejects.toMatchObject({ code: '42501' });
  });
});
