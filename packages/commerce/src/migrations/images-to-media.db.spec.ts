import { describe, expect, it } from '@jest/globals';
import { migrate, migrateDown, newId, type Migration } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { CommerceModule } from '../commerce.module.js';
import { migrations } from './index.js';
import { m20261120_commerce_008_images_to_media as migration } from './m20261120_commerce_008_images_to_media.js';

const t = moduleTest(PlatformModules, CommerceModule);
const withOnly = (some: readonly Migration[]) => ({
  modules: [...PlatformModules.map(({ definition }) => definition), { ...CommerceModule.definition, migrations: some }],
});

async function variantWithImage() {
  const [tenant, product, media, variant] = [newId(), newId(), newId(), newId()];
  await t.superuser.query(`INSERT INTO rustok.commerce_products (tenant_id, id, handle) VALUES ($1, $2, 'pot')`, [
    tenant,
    product,
  ]);
  await t.superuser.query(
    `INSERT INTO rustok.commerce_images (tenant_id, id, product_id, position, url) VALUES ($1, $2, $3, 1, '/pot.jpg')`,
    [tenant, media, product],
  );
  await t.superuser.query(
    'INSERT INTO rustok.commerce_variants (tenant_id, id, product_id, position, image_id) VALUES ($1, $2, $3, 1, $4)',
    [tenant, variant, product, media],
  );
  return { tenant_id: tenant, variant_id: variant, media_id: media };
}

describe('the images of an earlier release', () => {
  it('are media, and those of variants stay with them, in every tenant', async () => {
    const database = { url: t.databaseUrl };
    const place = migrations.indexOf(migration);
    await migrateDown(database, { modules: [{ ...CommerceModule.definition, migrations: migrations.slice(place) }] });
    const images = [await variantWithImage(), await variantWithImage()];

    await migrate(database, withOnly(migrations.slice(0, place + 1)));
    const { rows } = await t.superuser.query(
      'SELECT tenant_id, variant_id, media_id FROM rustok.commerce_variant_media WHERE position = 1 ORDER BY media_id',
    );
    expect(rows).toEqual(images);

    await migrateDown(database, { modules: [{ ...CommerceModule.definition, migrations: [migration] }] });
    const { rows: back } = await t.superuser.query(
      'SELECT tenant_id, id AS variant_id, image_id AS media_id FROM rustok.commerce_variants ORDER BY image_id',
    );
    expect(back).toEqual(images);
  });
});
