import { describe, expect, it } from '@jest/globals';
import { newId } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { givenCategories } from '../../../test/given-categories.js';
import { givenCollections } from '../../../test/given-collections.js';
import { given as givenIn } from '../../../test/given.js';
import { CommerceModule } from '../../commerce.module.js';
import { CategoryProductsService } from '../categories/assignment/category-products.service.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = { ...givenIn(t), ...givenCategories(t), ...givenCollections(t) };

describe('what products belong to', () => {
  it('is of one shop only, behind each of the two walls', async () => {
    const theirs = t.otherTenant;
    const product = await given.draftProduct({}, theirs);
    const category = await given.category('Tea', {}, theirs);
    const collection = await given.collectionOf('Shelf', [product.id], theirs);
    await t.get(CategoryProductsService).add(theirs, { id: category.id, productIds: [product.id] });

    const mine = await t.as('rustok_app');
    await mine.query(`SELECT set_config('rustok.tenant_id', $1, false)`, [t.ctx.tenant.id]);
    for (const table of [
      'commerce_categories',
      'commerce_category_translations',
      'commerce_product_categories',
      'commerce_collections',
      'commerce_collection_translations',
      'commerce_collection_products',
    ]) {
      const seen = await mine.query(`SELECT FROM ${table}`);
      const stored = await t.superuser.query(`SELECT FROM rustok.${table} WHERE tenant_id = $1`, [theirs.tenant.id]);
      expect([table, seen.rowCount, (stored.rowCount ?? 0) > 0]).toEqual([table, 0, true]);
    }

    const own = await given.draftProduct();
    const insert = (table: string, columns: string, values: readonly unknown[]) =>
      mine.query(
        `INSERT INTO ${table} (tenant_id, id, ${columns}) VALUES ($1, $2, ${values.map((_, index) => `$${index + 3}`).join(', ')})`,
        [t.ctx.tenant.id, newId(), ...values],
      );
    const refused = { code: '23503' };
    await expect(
      insert('commerce_product_categories', 'product_id, category_id, is_main', [own.id, category.id, true]),
    ).rejects.toMatchObject(refused);
    await expect(
      insert('commerce_collection_products', 'collection_id, product_id, position, is_manual', [
        collection.id,
        own.id,
        1,
        true,
      ]),
    ).rejects.toMatchObject(refused);
    const id = newId();
    const below = mine.query(
      'INSERT INTO commerce_categories (tenant_id, id, handle, parent_id, path, position) VALUES ($1, $2, $3, $4, $5, 1)',
      [t.ctx.tenant.id, id, 'below', category.id, [category.id, id]],
    );
    await expect(below).rejects.toMatchObject(refused);
  });
});
