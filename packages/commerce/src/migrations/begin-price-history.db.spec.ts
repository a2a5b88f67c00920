import { describe, expect, it } from '@jest/globals';
import { migrate, migrateDown, newId } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { CommerceModule } from '../commerce.module.js';
import { migrations } from './index.js';
import { m20261120_commerce_009_create_price_history as migration } from './m20261120_commerce_009_create_price_history.js';

const t = moduleTest(PlatformModules, CommerceModule);
const modulesWith = (some: typeof migrations) => ({
  modules: [...PlatformModules.map(({ definition }) => definition), { ...CommerceModule.definition, migrations: some }],
});

async function pricedProduct(status: 'active' | 'draft') {
  const [tenant, product, variant] = [newId(), newId(), newId()];
  await t.superuser.query(
    `INSERT INTO rustok.commerce_products (tenant_id, id, handle, status, published_at)
     VALUES ($1, $2, 'pot', $3::text, CASE WHEN $3 = 'active' THEN timestamptz '2026-01-02' END)`,
    [tenant, product, status],
  );
  await t.superuser.query(
    'INSERT INTO rustok.commerce_variants (tenant_id, id, product_id, position) VALUES ($1, $2, $3, 1)',
    [tenant, variant, product],
  );
  await t.superuser.query(
    `INSERT INTO rustok.commerce_prices (tenant_id, id, variant_id, currency, amount, compare_at_amount, updated_at)
     VALUES ($1, $2, $3, 'EUR', 900, 1000, '2026-01-01')`,
    [tenant, newId(), variant],
  );
  return { tenant_id: tenant, variant_id: variant };
}

describe('the prices of an earlier release', () => {
  it('begin a history where they are for sale, in every tenant', async () => {
    const database = { url: t.databaseUrl };
    const place = migrations.indexOf(migration);
    await migrateDown(database, { modules: [{ ...CommerceModule.definition, migrations: migrations.slice(place) }] });
    const forSale = [await pricedProduct('active'), await pricedProduct('active')];
    await pricedProduct('draft');

    await migrate(database, modulesWith(migrations.slice(0, place + 1)));
    const { rows } = await t.superuser.query(
      `SELECT tenant_id, variant_id, currency, amount, compare_at_amount, applied_from, applied_until
         FROM rustok.commerce_price_history ORDER BY tenant_id`,
    );
    const price = { currency: 'EUR', amount: '900', compare_at_amount: '1000', applied_until: null };
    expect(rows).toEqual(forSale.map((each) => ({ ...each, ...price, applied_from: new Date('2026-01-02') })));
  });

  it('stay behind the forced wall', async () => {
    const { rows } = await t.superuser.query<{ relname: string }>(
      `SELECT relname FROM pg_class WHERE relnamespace = 'rustok'::regnamespace AND relkind = 'r'
          AND relname LIKE 'commerce%' AND NOT relforcerowsecurity`,
    );
    expect(rows).toEqual([]);
  });
});
