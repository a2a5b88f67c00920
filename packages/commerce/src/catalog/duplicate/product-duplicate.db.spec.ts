import { describe, expect, it } from '@jest/globals';
import { Forbidden, NotFound, PermissionSet, RequestContext } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { dataOf } from '../../../test/answers.js';
import { given as givenIn } from '../../../test/given.js';
import { mutateIn } from '../../../test/mutate.js';
import { SHIRT } from '../../../test/shirt.js';
import { CommerceModule } from '../../commerce.module.js';
import { CategoryProductsService } from '../categories/assignment/category-products.service.js';
import { CategoryProductsChanged } from '../categories/category.events.js';
import { CategoryService } from '../categories/category.service.js';
import { CollectionProductsChanged } from '../collections/collection.events.js';
import { CollectionService } from '../collections/collection.service.js';
import { CollectionProductsService } from '../collections/membership/collection-products.service.js';
import { ProductCreated, ProductPublished } from '../product/product.events.js';
import { ProductService } from '../product/product.service.js';
import type { ProductState } from '../draft/product-state.js';
import { ProductStore } from '../storage/product-store.js';
import { ProductDuplicateService } from './product-duplicate.service.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenIn(t);
const mutate = mutateIn(t);
const duplicates = () => t.get(ProductDuplicateService);

const idsOf = ({ id, options, media, variants }: ProductState): string[] =>
  [{ id }, ...options, ...options.flatMap(({ values }) => values), ...media, ...variants].map((part) => part.id);

async function shirt() {
  const { product } = await mutate('productCreate', SHIRT);
  return (await t.get(ProductStore).get(t.ctx, product?.id ?? '')).state;
}

describe('a duplicate', () => {
  it('has all parts of the product, each with an id of its own', async () => {
    const source = await shirt();

    const { id } = await duplicates().duplicate(t.ctx, {
      productId: source.id,
      newTitle: 'Linen shirt, long',
      includeImages: true,
    });

    const { state: copy } = await t.get(ProductStore).get(t.ctx, id);
    const [first, second] = copy.variants;
    expect(copy).toMatchObject({
      handle: 'linen-shirt-long',
      status: 'draft',
      publishedAt: null,
      vendor: source.vendor,
      tags: source.tags,
      translations: { en: { ...source.translations['en'], title: 'Linen shirt, long' } },
      options: source.options.map(({ name, values }) => ({
        name,
        values: values.map((value) => ({ name: value.name })),
      })),
      media: source.media.map(({ url, altText }) => ({ url, altText })),
      variants: source.variants.map(({ prices, grams, taxCode, unitCost, inventoryPolicy }) => ({
        prices,
        grams,
        taxCode,
        unitCost,
        inventoryPolicy,
      })),
    });
    expect(copy.variants.map(({ sku, barcode, inventoryQuantity }) => [sku, barcode, inventoryQuantity])).toEqual([
      [null, null, 0],
      [null, null, 0],
    ]);
    const own = new Set(copy.options.flatMap((option) => option.values.map((value) => value.id)));
    expect(first?.valueIds.every((value) => own.has(value))).toBe(true);
    expect(second?.mediaIds).toEqual([copy.media[1]?.id]);
    expect(idsOf(copy).filter((each) => idsOf(source).includes(each))).toEqual([]);
  });

  it('leaves the source as it is, and tells of the copy alone', async () => {
    const source = await shirt();
    const { id } = await duplicates().duplicate(t.ctx, { productId: source.id, newTitle: 'Copy', newStatus: 'active' });

    const { state, row } = await t.get(ProductStore).get(t.ctx, source.id);
    expect([state, row.version]).toEqual([source, 1]);
    expect((await t.events(ProductCreated)).map(({ payload }) => payload.productId)).toEqual([source.id, id]);
    expect((await t.events(ProductPublished)).map(({ payload }) => payload.productId)).toEqual([id]);
    expect((await t.get(ProductStore).get(t.ctx, id)).state).toMatchObject({ media: [], status: 'active' });
  });

  it('of one title each has a handle of its own, made at once too', async () => {
    const [tea, cup] = [await given.draftProduct({ title: 'Tea' }), await given.draftProduct({ title: 'Cup' })];

    const copies = await Promise.all(
      [tea, cup, tea, cup].map(({ id }) => duplicates().duplicate(t.ctx, { productId: id, newTitle: 'Tea' })),
    );

    expect(copies.map(({ handle }) => handle).toSorted()).toEqual(['tea-1', 'tea-2', 'tea-3', 'tea-4']);
  });

  it('is in the categories of its source, and in its collections that are made by hand', async () => {
    const { id: productId } = await given.publishedProduct();
    const { id: category } = await t.get(CategoryService).create(t.ctx, { title: 'Teas' });
    await t.get(CategoryProductsService).add(t.ctx, { id: category, productIds: [productId] });
    const { id: collection } = await t.get(CollectionService).create(t.ctx, { title: 'Summer' });
    await t.get(CollectionProductsService).add(t.ctx, { id: collection, productIds: [productId] });

    const { id } = await duplicates().duplicate(t.ctx, { productId, newTitle: 'Copy', newStatus: 'active' });

    const { rows } = await t.superuser.query(
      `SELECT m.is_main, c.is_manual, c.position::int FROM rustok.commerce_product_categories AS m
         JOIN rustok.commerce_collection_products AS c USING (tenant_id, product_id)
        WHERE product_id = $1 AND category_id = $2 AND collection_id = $3`,
      [id, category, collection],
    );
    expect(rows).toEqual([{ is_main: true, is_manual: true, position: 2 }]);
    expect((await t.events(CategoryProductsChanged)).at(-1)).toMatchObject({ payload: { productIds: [id] } });
    expect((await t.events(CollectionProductsChanged)).at(-1)).toMatchObject({ payload: { productIds: [id] } });
  });

  it('named by signs alone is called after the source', async () => {
    const { id } = await given.draftProduct({ handle: 'tea' });

    expect(await duplicates().duplicate(t.ctx, { productId: id, newTitle: '???' })).toMatchObject({ handle: 'tea-1' });
  });

  it('takes as many statements for many variants as for one', async () => {
    const one = await given.draftProduct({ variants: [{ price: '1' }] });
    const values = Array.from({ length: 40 }, (_, index) => `Size ${index}`);
    const many = await given.draftProduct({
      handle: 'many',
      options: [{ name: 'Size', values: values.map((name) => ({ name })) }],
      variants: values.map((value) => ({ optionValues: [value], price: '1' })),
    });
    const count = async (productId: string, newTitle: string) =>
      (await t.statements(() => duplicates().duplicate(t.ctx, { productId, newTitle }))).length;

    const [few, all] = [await count(one.id, 'One more'), await count(many.id, 'Many more')];

    // Options, their names, values, theirs, and what variants choose: one insert each.
    expect(all - few).toBe(5);
  });

  it('is made once for an idempotency key', async () => {
    const { id: productId } = await given.draftProduct();
    const input = { productId, newTitle: 'Copy', idempotencyKey: 'once' };
    const document = `mutation ($input: ProductDuplicateInput!) {
      productDuplicate(input: $input) { newProduct { id handle } userErrors { code field } } }`;

    const [first, again] = [await t.graphql(document, { input }), await t.graphql(document, { input })];

    expect(dataOf(first, 'productDuplicate')).toMatchObject({ newProduct: { handle: 'copy' }, userErrors: [] });
    expect(again.data).toEqual(first.data);
    expect(await t.events(ProductCreated)).toHaveLength(2);
  });

  it('is made over REST', async () => {
    const { id } = await given.draftProduct();
    const path = `/api/v1/products/${id}/duplicates`;

    const made = await t.http(path, { body: { newTitle: 'Copy' } });

    expect(made.status).toBe(201);
    expect(await made.json()).toMatchObject({ title: 'Copy', handle: 'copy', version: 1 });
    expect((await t.http(path, { body: { newTitle: '' } })).status).toBe(400);
    expect((await t.http(path, { body: { newTitle: 'Copy' }, as: 'anonymous' })).status).toBe(401);
  });

  it('is not made of another shop’s product', async () => {
    const { id: productId } = await given.draftProduct();

    await expect(duplicates().duplicate(t.otherTenant, { productId, newTitle: 'Copy' })).rejects.toThrow(NotFound);
    expect(await t.events(ProductCreated)).toHaveLength(1);
  });

  it('is not named in a language that the shop has not', async () => {
    const { id: productId } = await given.draftProduct();

    await expect(duplicates().duplicate(t.ctx, { productId, newTitle: 'Copy', locale: 'fr' })).rejects.toMatchObject({
      code: 'LOCALE_NOT_ENABLED',
    });
  });

  it('is not named by nothing', async () => {
    const { id: productId } = await given.draftProduct();
    const named = duplicates().duplicate(t.ctx, { productId, newTitle: ' ' });

    await expect(named).rejects.toMatchObject({ fields: [{ field: ['newTitle'], code: 'TITLE_MISSING' }] });
  });

  it('is published only by those who may', async () => {
    const { id } = await given.draftProduct();
    const permissions = new PermissionSet(['products:create', 'products:read']);
    const clerk = new RequestContext({ ...t.ctx, permissions, operation: 'spec' });

    await expect(
      duplicates().duplicate(clerk, { productId: id, newTitle: 'Copy', newStatus: 'active' }),
    ).rejects.toThrow(Forbidden);
    const copy = await duplicates().duplicate(clerk, { productId: id, newTitle: 'Copy' });
    expect(await t.get(ProductService).get(t.ctx, copy.id)).toMatchObject({ status: 'draft' });
  });
});
