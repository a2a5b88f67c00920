import { describe, expect, it } from '@jest/globals';
import { newId } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { codesOf, dataOf } from '../../../../test/answers.js';
import { givenCollections } from '../../../../test/given-collections.js';
import { given as givenIn } from '../../../../test/given.js';
import { CommerceModule } from '../../../commerce.module.js';
import { CollectionService } from '../collection.service.js';
import { CollectionProductsService } from '../membership/collection-products.service.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = { ...givenIn(t), ...givenCollections(t) };
const shop = { as: 'anonymous' } as const;

const ask = async (field: string, name: string) => dataOf(await t.graphql(`{ ${field} }`, {}, shop), name);

async function productsOf(handle: string, args = 'first: 10'): Promise<string[]> {
  const field = `collection(handle: "${handle}") { products(${args}) { nodes { handle } } }`;
  const found = dataOf<{ products: { nodes: { handle: string }[] } }>(
    await t.graphql(`{ ${field} }`, {}, shop),
    'collection',
  );
  return found.products.nodes.map((node) => node.handle);
}

/** A, B and C, of which B is the cheapest and A the dearest, in a collection in the order C, A, B; and a draft. */
async function shelf() {
  const a = await given.publishedProduct({ handle: 'a', title: 'A', vendor: 'Uji', variants: [{ price: '30' }] });
  const b = await given.publishedProduct({ handle: 'b', title: 'B', variants: [{ price: '10' }] });
  const c = await given.publishedProduct({ handle: 'c', title: 'C', vendor: 'Uji', variants: [{ price: '20' }] });
  const draft = await given.draftProduct({ handle: 'draft', title: 'D' });
  await given.publishedProduct({ handle: 'other', title: 'Other' });
  const collection = await given.collectionOf('Shelf', [c.id, a.id, draft.id, b.id]);
  await t.deliver();
  return { collection, a: a.id, b: b.id, c: c.id, draft: draft.id };
}

describe('a collection', () => {
  it('shows its published products in its order, and in any other that is asked for', async () => {
    const { collection } = await shelf();

    expect(await productsOf('shelf')).toEqual(['c', 'a', 'b']);
    expect(await productsOf('shelf', 'sortKey: MANUAL, reverse: true')).toEqual(['b', 'a', 'c']);
    expect(await productsOf('shelf', 'sortKey: PRICE')).toEqual(['b', 'c', 'a']);
    expect(await productsOf('shelf', 'filters: [{ productVendor: "Uji" }]')).toEqual(['c', 'a']);
    expect(await productsOf('shelf', 'filters: [{ price: { max: 20 } }]')).toEqual(['c', 'b']);

    const service = t.get(CollectionService);
    for (const [index, [sortOrder, order]] of (
      [
        ['ALPHA_DESC', ['c', 'b', 'a']],
        ['PRICE_DESC', ['a', 'c', 'b']],
        ['CREATED', ['a', 'b', 'c']],
      ] as const
    ).entries()) {
      await service.update(t.ctx, { id: collection.id, version: index + 2, sortOrder });
      await t.deliver();
      expect(await productsOf('shelf', 'sortKey: COLLECTION_DEFAULT')).toEqual(order);
    }
  });

  it('pages through its own order, forth and back', async () => {
    await shelf();
    const page = async (args: string) => {
      const field = `collection(handle: "shelf") { products(${args}) { nodes { handle } pageInfo { startCursor endCursor hasNextPage } } }`;
      return dataOf<{ products: { nodes: object[]; pageInfo: Record<string, string | boolean> } }>(
        await t.graphql(`{ ${field} }`, {}, shop),
        'collection',
      ).products;
    };

    const first = await page('first: 2');
    expect(first).toMatchObject({ nodes: [{ handle: 'c' }, { handle: 'a' }], pageInfo: { hasNextPage: true } });
    const second = await page(`first: 2, after: "${String(first.pageInfo['endCursor'])}"`);
    expect(second).toMatchObject({ nodes: [{ handle: 'b' }], pageInfo: { hasNextPage: false } });
    expect(await page(`last: 1, before: "${String(second.pageInfo['startCursor'])}"`)).toMatchObject({
      nodes: [{ handle: 'a' }],
    });
  });

  it('takes one statement besides its own for the list, with filters and their counts too', async () => {
    await shelf();
    const field = 'collection(handle: "shelf") { title products(first: 10) { nodes { handle title } totalCount } }';

    await ask(field, 'collection');
    expect(await t.statements(() => ask(field, 'collection'))).toHaveLength(2);
  });

  it('is named by its products from their own document', async () => {
    await shelf();
    const links = 'product(handle: "a") { collections { nodes { id handle title } } }';

    expect(await ask(links, 'product')).toMatchObject({
      collections: { nodes: [{ handle: 'shelf', title: 'Shelf' }] },
    });
    expect(await t.statements(() => ask(links, 'product'))).toHaveLength(1);
    const more =
      'products(first: 4) { nodes { collections(first: 2) { nodes { description sortOrder products(first: 1) { nodes { handle } } } } } }';
    expect(await ask(more, 'products')).toMatchObject({
      nodes: [
        { collections: { nodes: [{ description: '', sortOrder: 'MANUAL', products: { nodes: [{ handle: 'c' }] } }] } },
        {},
        {},
        { collections: { nodes: [] } },
      ],
    });
  });

  it('is seen while it is published, with its name as it is', async () => {
    const { collection } = await shelf();
    const service = t.get(CollectionService);
    await service.update(t.ctx, { id: collection.id, version: 2, title: 'Board', handle: 'board' });
    await t.deliver();
    expect(await ask('product(handle: "a") { collections { nodes { handle title } } }', 'product')).toEqual({
      collections: { nodes: [{ handle: 'board', title: 'Board' }] },
    });
    expect(await ask('collections(query: "board") { nodes { title } }', 'collections')).toEqual({
      nodes: [{ title: 'Board' }],
    });

    await service.unpublish(t.ctx, { id: collection.id, version: 3 });
    await t.deliver();
    expect(await ask('collection(handle: "board") { id }', 'collection')).toBeNull();
    expect(await ask('product(handle: "a") { collections { nodes { id } } }', 'product')).toEqual({
      collections: { nodes: [] },
    });
    expect(await service.publish(t.ctx, { id: collection.id, version: 4 })).toMatchObject({ version: 5 });
    expect(await service.publish(t.ctx, { id: collection.id, version: 1 })).toMatchObject({ version: 5 });
    await service.delete(t.ctx, { id: collection.id, version: 5 });
    await t.deliver();
    expect(await ask('collections { nodes { id } }', 'collections')).toEqual({ nodes: [] });
    expect(
      await ask('products(first: 4) { nodes { collections(first: 2) { nodes { id } } } }', 'products'),
    ).toMatchObject({
      nodes: [{ collections: { nodes: [] } }, {}, {}, {}],
    });
  });

  it('is no way to another shop’s, whose handle may be the same', async () => {
    const { collection, a } = await shelf();
    await given.collection('Shelf', {}, t.otherTenant);
    const missing = { code: 'COLLECTION_NOT_FOUND' };
    const service = t.get(CollectionService);
    const members = t.get(CollectionProductsService);

    await expect(service.get(t.otherTenant, collection.id)).rejects.toMatchObject(missing);
    await expect(service.update(t.otherTenant, { id: collection.id, version: 2 })).rejects.toMatchObject(missing);
    await expect(members.add(t.otherTenant, { id: collection.id, productIds: [a] })).rejects.toMatchObject(missing);
    const theirs = await given.draftProduct({}, t.otherTenant);
    await expect(members.add(t.ctx, { id: collection.id, productIds: [theirs.id] })).rejects.toMatchObject({
      code: 'PRODUCT_NOT_FOUND',
    });
    await expect(given.collection('Shelf')).rejects.toMatchObject({ code: 'HANDLE_TAKEN' });
  });
});

describe('the products of a collection', () => {
  it('are moved one or many at a time, and only to where it has them', async () => {
    const { collection, a, b, c, draft } = await shelf();
    const { id } = collection;
    const members = t.get(CollectionProductsService);

    await members.reorder(t.ctx, { id, moves: [{ id: b, newPosition: 0 }] });
    expect(await given.members(id)).toEqual([b, c, a, draft]);
    await members.reorder(t.ctx, {
      id,
      moves: [
        { id: b, newPosition: 9 },
        { id: c, newPosition: 1 },
      ],
    });
    expect(await given.members(id)).toEqual([a, c, draft, b]);
    await t.deliver();
    expect(await productsOf('shelf')).toEqual(['a', 'c', 'b']);
    const stranger = await given.draftProduct({ title: 'Stranger' });
    await expect(members.reorder(t.ctx, { id, moves: [{ id: stranger.id, newPosition: 0 }] })).rejects.toMatchObject({
      code: 'PRODUCT_NOT_IN_COLLECTION',
      fields: [{ field: ['moves', '0', 'id'] }],
    });
  });

  it('leave it, and come back behind the others', async () => {
    const { collection, a, b, c, draft } = await shelf();
    const { id } = collection;
    const members = t.get(CollectionProductsService);

    await members.remove(t.ctx, { id, productIds: [c, a] });
    await members.remove(t.ctx, { id, productIds: [c] });
    expect(await given.members(id)).toEqual([draft, b]);
    await members.add(t.ctx, { id, productIds: [a, b] });
    await t.deliver();
    expect(await given.members(id)).toEqual([draft, b, a]);
    expect(await productsOf('shelf')).toEqual(['b', 'a']);
  });

  it('stay with the rules that name them, when they are taken out by hand', async () => {
    const product = await given.publishedProduct({ title: 'Tea', vendor: 'Uji' });
    const other = await given.publishedProduct({ title: 'Pot' });
    const { id } = await given.collection('Uji', { ruleSet: given.ruleSet(['VENDOR', 'EQUALS', 'uji']) });
    await t.deliver();
    const members = t.get(CollectionProductsService);

    await members.add(t.ctx, { id, productIds: [other.id, product.id] });
    expect(await given.members(id)).toEqual([product.id, other.id]);
    await members.remove(t.ctx, { id, productIds: [other.id, product.id] });
    expect(await given.members(id)).toEqual([product.id]);
  });

  it.each([
    ['added', 'add'],
    ['removed', 'remove'],
    ['moved', 'reorder'],
  ] as const)('are %s in as many statements for many as for a few', async (_, verb) => {
    const ids: string[] = [];
    for (let number = 0; number < 24; number += 1) ids.push((await given.draftProduct({ title: `P ${number}` })).id);
    const { id } = await given.collectionOf('All', verb === 'add' ? [] : ids);
    const members = t.get(CollectionProductsService);
    const run = (chosen: readonly string[]) =>
      verb === 'reorder'
        ? members.reorder(t.ctx, { id, moves: chosen.map((each) => ({ id: each, newPosition: 3 })) })
        : members[verb](t.ctx, { id, productIds: chosen });

    const few = await t.statements(() => run(ids.slice(0, 2)));
    const many = await t.statements(() => run(ids.slice(2)));
    expect(many).toHaveLength(few.length);
  });

  it('are all there after two people have added some at the same time', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 6; number += 1) ids.push((await given.draftProduct({ title: `P ${number}` })).id);
    const { id } = await given.collectionOf('All', []);
    const members = t.get(CollectionProductsService);

    await Promise.all([
      members.add(t.ctx, { id, productIds: ids.slice(0, 4) }),
      members.add(t.ctx, { id, productIds: ids.slice(2) }),
    ]);

    expect((await given.members(id)).toSorted()).toEqual(ids.toSorted());
  });
});

describe('adminCollections', () => {
  it('lists and counts what staff may see', async () => {
    await shelf();
    await t.get(CollectionService).create(t.ctx, { title: 'Hidden' });
    const list = async (args: string) =>
      dataOf(
        await t.graphql(`{ adminCollections(${args}) { nodes { title productsCount publishedAt } totalCount } }`),
        'adminCollections',
      );

    expect(await list('first: 1, sortKey: TITLE')).toEqual({
      nodes: [{ title: 'Hidden', productsCount: 0, publishedAt: null }],
      totalCount: 2,
    });
    expect(await list('query: "SHE"')).toMatchObject({ nodes: [{ title: 'Shelf', productsCount: 4 }], totalCount: 1 });
    const one = await t.statements(() => list('first: 1'));
    expect(await t.statements(() => list('first: 2'))).toHaveLength(one.length);
    expect(codesOf(await t.graphql('{ adminCollections { nodes { id } } }', {}, shop))).toEqual(['UNAUTHENTICATED']);
  });

  it('gives rules as they can be sent back', async () => {
    const rules = [{ column: 'IS_PRICE_REDUCED', relation: 'IS_SET', condition: null, attributeKey: null }];
    const save = async (ruleSet: unknown) =>
      dataOf<{ collection: { ruleSet: object } | null }>(
        await t.graphql(
          `mutation ($input: CollectionCreateInput!) { collectionCreate(input: $input) {
             collection { ruleSet { appliedDisjunctively rules { column relation condition attributeKey } } }
             userErrors { code field } } }`,
          { input: { title: 'Reduced', handle: newId(), ruleSet } },
        ),
        'collectionCreate',
      );

    const saved = await save({ rules });

    expect(saved).toMatchObject({ collection: { ruleSet: { rules: [{ condition: '', attributeKey: null }] } } });
    expect(await save(saved.collection?.ruleSet)).toEqual(saved);
  });

  it('shows what rules would name before they are saved, in as many statements for many as for one', async () => {
    await shelf();
    const query =
      'query ($ruleSet: CollectionRuleSetInput!) { collectionRulesPreview(ruleSet: $ruleSet) { productsCount products { handle } } }';
    const preview = (condition: string) =>
      t.graphql(query, { ruleSet: { rules: [{ column: 'VARIANT_PRICE', relation: 'GREATER_THAN', condition }] } });

    expect(dataOf(await preview('15'), 'collectionRulesPreview')).toEqual({
      productsCount: 2,
      products: [{ handle: 'a' }, { handle: 'c' }],
    });
    const one = await t.statements(() => preview('25'));
    expect(await t.statements(() => preview('0'))).toHaveLength(one.length);
    expect(codesOf(await preview('x'))).toEqual(['RULES_INVALID']);
  });
});
