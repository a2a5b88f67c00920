import { describe, expect, it } from '@jest/globals';
import { Conflict, Invalid } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { dataOf } from '../../../test/answers.js';
import { given as givenIn } from '../../../test/given.js';
import { CommerceModule } from '../../commerce.module.js';
import { ProductService } from '../product/product.service.js';
import type { AttributeDefinitionRequest } from './product-type.dto.js';
import { ProductTypeApplied, ProductTypeCreated } from './product-type.events.js';
import { ProductTypeService } from './product-type.service.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenIn(t);
const types = () => t.get(ProductTypeService);
const products = () => t.get(ProductService);

const MATERIAL: AttributeDefinitionRequest = {
  key: 'material',
  name: 'Material',
  kind: 'choice',
  isFilterable: true,
  isRequired: true,
  choices: [
    { key: 'linen', name: 'Linen' },
    { key: 'wool', name: 'Wool' },
  ],
};
const ATTRIBUTES: readonly AttributeDefinitionRequest[] = [
  MATERIAL,
  { key: 'care', name: 'Care', kind: 'localized_text' },
  { key: 'weight', name: 'Weight', kind: 'decimal', unit: 'g', isFilterable: true },
  { key: 'washable', name: 'Washable', kind: 'boolean' },
  { key: 'since', name: 'Since', kind: 'date' },
  { key: 'buttons', name: 'Buttons', kind: 'integer' },
  {
    key: 'season',
    name: 'Season',
    kind: 'multi_choice',
    isFilterable: true,
    choices: [
      { key: 'summer', name: 'Summer' },
      { key: 'winter', name: 'Winter' },
    ],
  },
];
const VALUES = [
  { key: 'material', value: 'linen' },
  { key: 'care', value: 'Cold' },
  { key: 'weight', value: '180.50' },
  { key: 'washable', value: 'true' },
  { key: 'since', value: '2026-02-28' },
  { key: 'buttons', value: '007' },
  { key: 'season', values: ['winter', 'summer'] },
];

const shirts = async (attributes = ATTRIBUTES) => types().create(t.ctx, { name: 'Shirts', attributes });
const shirt = (wanted: object = {}) => given.publishedProduct({ productType: 'Shirts', attributes: VALUES, ...wanted });

async function problemOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    ({ code, fields }: Invalid) => ({ code, field: fields[0]?.field }),
  );
}

describe('a product type', () => {
  it('gives its products typed values, in its own order', async () => {
    await shirts();

    expect((await shirt()).attributes).toMatchObject([
      {
        key: 'material',
        name: 'Material',
        kind: 'choice',
        value: 'Linen',
        values: [{ value: 'linen', label: 'Linen' }],
      },
      { key: 'care', value: 'Cold' },
      { key: 'weight', value: '180.5', unit: 'g' },
      { key: 'washable', value: 'true' },
      { key: 'since', value: '2026-02-28' },
      { key: 'buttons', value: '7' },
      { key: 'season', value: 'Summer, Winter', values: [{ value: 'summer' }, { value: 'winter' }] },
    ]);
  });

  it('is made without attributes where a product names one that there is not, once', async () => {
    await Promise.all(['a', 'b', 'c'].map((handle) => given.draftProduct({ handle, productType: 'Hats' })));

    expect(await t.events(ProductTypeCreated)).toHaveLength(1);
    const answer = await t.graphql('{ adminProductTypes(query: "hat") { nodes { name attributes { key } } } }');
    expect(dataOf(answer, 'adminProductTypes')).toEqual({ nodes: [{ name: 'Hats', attributes: [] }] });
  });

  it.each([
    ['a value that is no number', { key: 'weight', value: 'heavy' }, 'ATTRIBUTE_VALUE_INVALID', 'value'],
    ['a day that is none', { key: 'since', value: '2026-02-30' }, 'ATTRIBUTE_VALUE_INVALID', 'value'],
    ['a fraction of a whole', { key: 'buttons', value: '1.5' }, 'ATTRIBUTE_VALUE_INVALID', 'value'],
    ['neither true nor false', { key: 'washable', value: 'yes' }, 'ATTRIBUTE_VALUE_INVALID', 'value'],
    ['a choice that there is not', { key: 'material', value: 'silk' }, 'ATTRIBUTE_CHOICE_UNKNOWN', 'value'],
    ['two values of one', { key: 'material', values: ['linen', 'wool'] }, 'ATTRIBUTE_VALUE_INVALID', 'values'],
    ['an attribute that it has not', { key: 'color', value: 'red' }, 'ATTRIBUTE_UNKNOWN', 'key'],
  ])('refuses %s', async (_, value, code, field) => {
    await shirts();

    const work = given.draftProduct({ productType: 'Shirts', attributes: [value] });

    expect(await problemOf(work)).toEqual({ code, field: ['attributes', '0', field] });
  });

  it('lets no product be active without its required values, and a draft wait for them', async () => {
    await shirts();
    const draft = await given.draftProduct({ productType: 'Shirts' });

    expect(await problemOf(products().publish(t.ctx, draft))).toMatchObject({ code: 'ATTRIBUTE_REQUIRED' });
    const { id, version } = draft;
    const attributes = [{ key: 'material', value: 'wool' }];
    const updated = await products().update(t.ctx, { id, version, attributes });
    expect((await products().publish(t.ctx, updated)).status).toBe('active');
  });

  it('keeps values that an update does not name, and drops them with the type', async () => {
    await shirts();
    const { id, version } = await shirt();

    const without = await products().update(t.ctx, { id, version, attributes: [{ key: 'care', value: null }] });
    expect(without.attributes.map(({ key }) => key)).not.toContain('care');
    expect(without.attributes).toHaveLength(6);

    const hat = await products().update(t.ctx, { id, version: without.version, productType: 'Hats' });
    expect(hat.attributes).toEqual([]);
  });

  it('is refused where a name, an attribute or a choice is there twice', async () => {
    await shirts();

    await expect(shirts()).rejects.toMatchObject({ code: 'PRODUCT_TYPE_NAME_TAKEN' });
    expect(await problemOf(types().create(t.ctx, { name: 'Hats', attributes: [MATERIAL, MATERIAL] }))).toEqual({
      code: 'ATTRIBUTE_DUPLICATE',
      field: ['attributes', '1', 'key'],
    });
  });

  it('takes away what products have a value of only with force', async () => {
    const { id, version } = await shirts();
    await shirt();
    const rest = ATTRIBUTES.slice(1);

    const work = types().update(t.ctx, { id, version, attributes: rest });
    await expect(work).rejects.toMatchObject({
      code: 'ATTRIBUTE_HAS_VALUES',
      facts: { key: 'material', productCount: 1 },
    });

    const updated = await types().update(t.ctx, { id, version, attributes: rest, force: true });
    expect(updated.attributes.map(({ key }) => key)).toEqual(rest.map(({ key }) => key));
    await t.deliver();
    const [document] = await t.index('products');
    expect((document as { attributes: unknown[] }).attributes).toHaveLength(6);
  });

  it('is deleted when no product has it', async () => {
    const { id, version } = await shirts();
    const product = await shirt();

    await expect(types().delete(t.ctx, { id, version })).rejects.toMatchObject({ code: 'PRODUCT_TYPE_IN_USE' });
    await products().update(t.ctx, { id: product.id, version: product.version, productType: null });
    await types().delete(t.ctx, { id, version });
    expect(await types().byId(t.ctx, id)).toBeNull();
  });

  it('renamed is what its products are called, in the index too, batch by batch', async () => {
    const { id, version } = await types().create(t.ctx, { name: 'Shirts' });
    const names = Array.from({ length: 3 }, (_, index) => `shirt-${index}`);
    for (const handle of names) await given.publishedProduct({ handle, productType: 'Shirts' });
    await t.deliver();

    await types().update(t.ctx, { id, version, name: 'Tops' });
    await t.deliver({ times: 2 });

    expect((await t.index('products')).map((body) => body['productType'])).toEqual(['Tops', 'Tops', 'Tops']);
    expect(await t.events(ProductTypeApplied)).toHaveLength(1);
  });

  it('refuses a change over someone else’s', async () => {
    const { id, version } = await shirts();

    const both = await Promise.allSettled(
      ['Tops', 'Blouses'].map((name) => types().update(t.ctx, { id, version, name })),
    );

    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: expect.any(Conflict) }]);
  });

  it('is found by a router’s key, for those who may read it', async () => {
    const { id } = await shirts();
    const keys = [{ id }, { id: id.toUpperCase() }, { id: 'x' }, {}];
    const ask = async (as: 'operator' | 'anonymous') =>
      t.graphql(
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on ProductType { name attributes { key } } } }',
        { r: keys.map((key) => ({ __typename: 'ProductType', ...key })) },
        { as },
      );

    expect(dataOf(await ask('operator'), '_entities')).toMatchObject([
      { name: 'Shirts' },
      { name: 'Shirts' },
      null,
      null,
    ]);
    expect(await ask('anonymous')).toEqual({ data: { _entities: [null, null, null, null] } });
  });

  it('is none of another shop', async () => {
    const { id, version } = await shirts();

    expect(await types().byId(t.otherTenant, id)).toBeNull();
    await expect(types().update(t.otherTenant, { id, version, name: 'X' })).rejects.toMatchObject({
      code: 'PRODUCT_TYPE_NOT_FOUND',
    });
    expect((await given.draftProduct({ productType: 'Shirts' }, t.otherTenant)).attributes).toEqual([]);
  });
});

describe('names and labels', () => {
  it('are in the language of the answer, and change in the index with the type', async () => {
    const ctx = await t.newTenant({ locales: ['en', 'de'] });
    const choices = [{ key: 'linen', name: 'Linen', translations: [{ locale: 'de', name: 'Leinen' }] }];
    const { id, version } = await types().create(ctx, {
      name: 'Shirts',
      attributes: [{ ...MATERIAL, translations: [{ locale: 'de', name: 'Stoff' }], choices }],
    });
    await given.publishedProduct({ productType: 'Shirts', attributes: [{ key: 'material', value: 'Linen' }] }, ctx);
    const german = async () => {
      await t.deliver();
      const answer = await t.graphql(
        '{ products { nodes { attributes { name value values { value label } } } } }',
        {},
        { tenant: ctx, headers: { 'accept-language': 'de' } },
      );
      return dataOf<{ nodes: { attributes: unknown }[] }>(answer, 'products').nodes[0]?.attributes;
    };
    expect(await german()).toEqual([{ name: 'Stoff', value: 'Leinen', values: [{ value: 'linen', label: 'Leinen' }] }]);

    await types().update(ctx, { id, version, locale: 'de', attributes: [{ ...MATERIAL, name: 'Material' }] });

    expect(await german()).toMatchObject([{ name: 'Material', value: 'Linen' }]);
  });

  it('are refused in a language that the shop has not', async () => {
    const attributes = [{ ...MATERIAL, translations: [{ locale: 'fr', name: 'Tissu' }] }];

    await expect(types().create(t.ctx, { name: 'Shirts', attributes })).rejects.toMatchObject({
      code: 'LOCALE_NOT_ENABLED',
    });
  });
});

describe('the values of many products', () => {
  it('cost as many statements as those of one', async () => {
    await shirts();
    const count = async (first: number) =>
      (await t.statements(() => t.graphql(`{ adminProducts(first: ${first}) { nodes { attributes { key value } } } }`)))
        .length;
    for (const handle of ['a', 'b', 'c']) await shirt({ handle });

    expect(await count(3)).toBe(await count(1));
  });
});
