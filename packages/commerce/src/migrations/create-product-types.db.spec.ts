import { describe, expect, it } from '@jest/globals';
import { migrate, migrateDown, newId } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { CommerceModule } from '../commerce.module.js';
import { migrations } from './index.js';
import { m20261120_commerce_010_create_product_types as migration } from './m20261120_commerce_010_create_product_types.js';

const t = moduleTest(PlatformModules, CommerceModule);

describe('what products of an earlier release are called a type of', () => {
  it('is one, once for each shop', async () => {
    const database = { url: t.databaseUrl };
    const place = migrations.indexOf(migration);
    await migrateDown(database, { modules: [{ ...CommerceModule.definition, migrations: migrations.slice(place) }] });
    const [one, other] = [newId(), newId()].toSorted();
    const products = [
      [one, 'a', 'Shirts'],
      [one, 'b', 'Shirts'],
      [one, 'c', 'Hats'],
      [one, 'd', null],
      [other, 'a', 'Shirts'],
    ];
    for (const [tenant, handle, type] of products) {
      await t.superuser.query(
        'INSERT INTO rustok.commerce_products (tenant_id, id, handle, product_type) VALUES ($1, $2, $3, $4)',
        [tenant, newId(), handle, type],
      );
    }

    const upTo = { ...CommerceModule.definition, migrations: migrations.slice(0, place + 1) };
    await migrate(database, { modules: [...PlatformModules.map(({ definition }) => definition), upTo] });

    const { rows } = await t.superuser.query(
      'SELECT tenant_id, name FROM rustok.commerce_product_types ORDER BY tenant_id, name',
    );
    expect(rows).toEqual([
      { tenant_id: one, name: 'Hats' },
      { tenant_id: one, name: 'Shirts' },
      { tenant_id: other, name: 'Shirts' },
    ]);
  });
});
