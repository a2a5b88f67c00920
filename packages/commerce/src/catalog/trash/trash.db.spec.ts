import { describe, expect, it } from '@jest/globals';
import { newId } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { dataOf } from '../../../test/answers.js';
import { given as givenIn } from '../../../test/given.js';
import { mutateIn } from '../../../test/mutate.js';
import { SHIRT } from '../../../test/shirt.js';
import { CommerceModule } from '../../commerce.module.js';
import type { CreateProductRequest } from '../product/create-product.dto.js';
import { ProductRestored } from '../product/product.events.js';
import { ProductService } from '../product/product.service.js';
import { ScheduleService } from '../schedule/schedule.service.js';
import { ProductTypeService } from '../types/product-type.service.js';
import { SNAPSHOT_TABLES } from './snapshot/snapshot-tables.js';
import { ProductPurged } from './trash.events.js';
import { TrashService } from './trash.service.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenIn(t);
const mutate = mutateIn(t);
const trash = () => t.get(TrashService);
const products = () => t.get(ProductService);
const LATER = new Date('2090-01-01T00:00:00Z');
const STILL_LATER = new Date('2091-01-01T00:00:00Z');

/** Something in every table that holds a product. */
async function fullProduct() {
  const choices = [{ key: 'linen', name: 'Linen' }];
  const type = await t.get(ProductTypeService).create(t.ctx, {
    name: 'Shirts',
    attributes: [
      { key: 'material', name: 'Material', kind: 'choice', choices },
      { key: 'care', name: 'Care', kind: 'localized_text' },
    ],
  });
  const attributes = [
    { key: 'material', value: 'linen' },
    { key: 'care', value: 'Cold' },
  ];
  const { product: draft } = await mutate('productCreate', { ...SHIRT, attributes });
  const product = await products().publish(t.ctx, { id: draft?.id ?? '', version: 1 });
  await t.get(ScheduleService).set(t.ctx, { id: product.id, version: product.version, unpublishAt: LATER });
  const category = newId();
  await insert('categories', { handle: 'shirts', path: [category], position: 1 }, category);
  const collection = await insert('collections', { handle: 'summer' });
  await insert('product_categories', { product_id: product.id, category_id: category, is_main: true });
  await insert('collection_products', {
    product_id: product.id,
    collection_id: collection,
    position: 1.5,
    is_manual: true,
  });
  // More than a JavaScript number holds.
  await t.superuser.query('UPDATE rustok.commerce_prices SET amount = 9007199254740993 WHERE tenant_id = $1', [
    t.ctx.tenant.id,
  ]);
  return { ...product, category, type };
}

/** A row of a table, past the services: what it takes to be there is not the point. */
async function insert(table: string, values: Readonly<Record<string, unknown>>, id = newId()): Promise<string> {
  const columns = ['tenant_id', 'id', ...Object.keys(values)];
  await t.superuser.query(
    `INSERT INTO rustok.commerce_${table} (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    [t.ctx.tenant.id, id, ...Object.values(values)],
  );
  return id;
}

/** All rows of a product, as the database writes them. */
async function rowsOf(): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const { name } of SNAPSHOT_TABLES) {
    const { rows } = await t.superuser.query<{ row: string }>(
      `SELECT t::text AS row FROM rustok.${name} AS t WHERE tenant_id = $1 ORDER BY id`,
      [t.ctx.tenant.id],
    );
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}

async function deleted(wanted: Partial<CreateProductRequest> = {}) {
  const product = await given.publishedProduct(wanted);
  await products().delete(t.ctx, product);
  return product;
}

describe('the trash', () => {
  it('knows all tables that hold a part of a product', async () => {
    const { rows } = await t.superuser.query<{ name: string }>(
      `WITH RECURSIVE parts AS (
         SELECT 'rustok.commerce_products'::regclass::oid AS id
         UNION
         SELECT c.conrelid FROM pg_constraint AS c JOIN parts AS p ON c.confrelid = p.id
          WHERE c.contype = 'f' AND c.confdeltype = 'c')
       SELECT relname AS name FROM parts JOIN pg_class ON oid = id ORDER BY 1`,
    );

    expect(SNAPSHOT_TABLES.map(({ name }) => name).toSorted()).toEqual(rows.map(({ name }) => name));
  });

  it('gives a product back row by row', async () => {
    const { id: recommended } = await given.draftProduct();
    const others = await rowsOf();
    const { id, version } = await fullProduct();
    await insert('product_recommendations', {
      product_id: id,
      recommended_product_id: recommended,
      intent: 'related',
      position: 1,
    });
    const before = await rowsOf();
    for (const [table, rows] of Object.entries(before)) expect([table, rows]).not.toEqual([table, others[table]]);

    await products().delete(t.ctx, { id, version });
    for (const [table, rows] of Object.entries(await rowsOf())) expect([table, rows]).toEqual([table, others[table]]);
    await trash().restore(t.ctx, { id });

    expect(await rowsOf()).toEqual(before);
  });

  it('takes a product out of lists and the index, and gives it back to them', async () => {
    const { id, handle } = await deleted();
    await t.deliver();
    expect(await t.index('products')).toEqual([]);
    const list = () =>
      t.graphql('{ adminProducts { nodes { id } } adminTrash { nodes { id handle title deletedBy } } }');
    expect((await list()).data).toEqual({
      adminProducts: { nodes: [] },
      adminTrash: { nodes: [{ id, handle, title: 'Green tea', deletedBy: t.ctx.actor.id }] },
    });

    const { product, userErrors } = await mutate('productRestore', { id });
    await t.deliver();

    expect([product, userErrors]).toMatchObject([{ id, handle }, []]);
    expect(await t.index('products')).toMatchObject([{ id }]);
    expect((await list()).data).toMatchObject({ adminTrash: { nodes: [] } });
    expect(await t.events(ProductRestored)).toHaveLength(1);
  });

  it('frees handle and SKU, and says so when they are taken, with a way out', async () => {
    const variants = [{ sku: 'TEA', price: '1' }];
    const { id, handle } = await deleted({ variants });
    await given.draftProduct({ variants });

    expect((await mutate('productRestore', { id })).userErrors).toMatchObject([
      { code: 'SKU_TAKEN', field: ['clearTakenSkus'] },
    ]);
    expect((await mutate('productRestore', { id, clearTakenSkus: true })).userErrors).toMatchObject([
      { code: 'HANDLE_TAKEN', field: ['handle'] },
    ]);
    const fields = 'id handle variants { nodes { sku } }';
    const { product } = await mutate('productRestore', { id, clearTakenSkus: true, handle: `${handle}-2` }, fields);
    expect(product).toEqual({ id, handle: `${handle}-2`, variants: { nodes: [{ sku: null }] } });
  });

  it('leaves out what its product belonged to and is gone', async () => {
    const { id, version, category } = await fullProduct();
    await products().delete(t.ctx, { id, version });
    await t.superuser.query('DELETE FROM rustok.commerce_categories WHERE id = $1', [category]);

    await trash().restore(t.ctx, { id });

    expect(await rowsOf()).toMatchObject({ commerce_product_categories: [], commerce_collection_products: [{}] });
  });

  it('gives a product back with its type, whatever that is called by now', async () => {
    const { id, version, type } = await fullProduct();
    await products().delete(t.ctx, { id, version });
    await t.get(ProductTypeService).update(t.ctx, { id: type.id, version: 1, name: 'Tops' });

    expect(await trash().restore(t.ctx, { id })).toMatchObject({
      productType: 'Tops',
      attributes: [{ key: 'material' }, { key: 'care' }],
    });
  });

  it('gives back no time that came meanwhile, and the one that is still ahead', async () => {
    const product = await given.draftProduct();
    const { id } = product;
    await t.get(ScheduleService).set(t.ctx, { id, version: 1, publishAt: LATER, unpublishAt: STILL_LATER });
    await products().delete(t.ctx, product);
    await t.superuser.query(
      `UPDATE rustok.commerce_trashed_products
          SET snapshot = jsonb_set(snapshot, '{commerce_product_schedules,0,publish_at}', '"2020-01-01T00:00:00Z"')
        WHERE id = $1`,
      [id],
    );

    await trash().restore(t.ctx, { id });

    expect(await t.get(ScheduleService).of(t.ctx, id)).toEqual({ publishAt: null, unpublishAt: STILL_LATER });
    await t.superuser.query('UPDATE rustok.sys_scheduled_events SET due_at = now() WHERE key = $1', [id]);
    await t.deliver();
    expect((await products().get(t.ctx, id)).status).toBe('draft');
  });

  it('restores what an earlier release has deleted', async () => {
    const { id } = await deleted();
    await t.superuser.query(
      `UPDATE rustok.commerce_trashed_products
          SET snapshot = (snapshot - 'commerce_media')
            #- '{commerce_variants,0,dimension_unit}'
            || jsonb_build_object('commerce_gone', '[{"id": 1}]'::jsonb, 'commerce_products',
                 jsonb_build_array(snapshot #> '{commerce_products,0}' || '{"no_longer_there": true}'))
        WHERE id = $1`,
      [id],
    );

    const product = await trash().restore(t.ctx, { id });

    expect(product.variants).toMatchObject([{ dimensionUnit: 'cm' }]);
  });

  it('is emptied by hand and by time, and a product that was restored meanwhile stays', async () => {
    const [purged, kept, expired] = [
      await deleted({ handle: 'a' }),
      await deleted({ handle: 'b' }),
      await deleted({ handle: 'c' }),
    ];
    await t.graphql('mutation ($id: ID!) { productPurge(input: { id: $id }) { purgedProductId } }', { id: purged.id });
    const { rows } = await t.superuser.query('SELECT event FROM rustok.sys_scheduled_events WHERE key = $1', [kept.id]);
    await trash().restore(t.ctx, { id: kept.id });
    await products().delete(t.ctx, kept);
    // An event that was on its way when the product was restored, and deleted a second time.
    await t.superuser.query(
      `INSERT INTO rustok.sys_scheduled_events SELECT $1, $2, 'commerce.product.purge_due', 'stale', now(), $3`,
      [t.ctx.tenant.id, newId(), JSON.stringify((rows[0] as { event: object }).event)],
    );
    await t.superuser.query('UPDATE rustok.sys_scheduled_events SET due_at = now() WHERE key = $1', [expired.id]);

    await t.deliver({ times: 2 });

    const { nodes } = await trash().page(t.ctx, {});
    expect(nodes.map(({ id }) => id)).toEqual([kept.id]);
    expect(await t.events(ProductPurged)).toHaveLength(2);
  });

  it('gives a product back once', async () => {
    const { id } = await deleted();

    const both = await Promise.allSettled([trash().restore(t.ctx, { id }), trash().restore(t.ctx, { id })]);

    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'PRODUCT_NOT_IN_TRASH' } },
    ]);
  });

  it('is its own shop’s', async () => {
    const { id } = await deleted();

    expect((await trash().page(t.otherTenant, {})).nodes).toEqual([]);
    const refusal = { code: 'PRODUCT_NOT_IN_TRASH' };
    await expect(trash().restore(t.otherTenant, { id })).rejects.toMatchObject(refusal);
    await expect(trash().purge(t.otherTenant, id)).rejects.toMatchObject(refusal);
  });

  it('is reached over REST', async () => {
    const { id } = await deleted();

    const { nodes } = (await (await t.http('/api/v1/trash/products')).json()) as { nodes: unknown[] };
    expect(nodes).toMatchObject([{ id, purgeAt: expect.any(String) }]);
    expect((await t.http(`/api/v1/trash/products/${id}/restoration`, { method: 'POST', body: {} })).status).toBe(201);
    expect((await t.http(`/api/v1/trash/products/${id}`, { method: 'DELETE' })).status).toBe(404);
  });

  it('costs as many statements for many variants as for one', async () => {
    const sized = (count: number) => ({
      handle: `size-${count}`,
      options: [{ name: 'Size', values: Array.from({ length: count }, (_, index) => ({ name: String(index) })) }],
      variants: Array.from({ length: count }, (_, index) => ({ optionValues: [String(index)], price: '1' })),
    });
    const count = async (variants: number) => {
      const product = await given.draftProduct(sized(variants));
      const statements = await t.statements(async () => {
        await products().delete(t.ctx, product);
        await trash().restore(t.ctx, { id: product.id });
      });
      return statements.length;
    };

    expect(await count(30)).toBe(await count(1));
  });

  it('shows a page in two statements', async () => {
    for (const handle of ['a', 'b', 'c']) await deleted({ handle });

    const statements = await t.statements(async () => {
      const answer = await t.graphql('{ adminTrash(first: 2) { nodes { handle } pageInfo { hasNextPage } } }');
      expect(dataOf(answer, 'adminTrash')).toEqual({
        nodes: [{ handle: 'c' }, { handle: 'b' }],
        pageInfo: { hasNextPage: true },
      });
    });
    expect(statements).toHaveLength(2);
  });
});
