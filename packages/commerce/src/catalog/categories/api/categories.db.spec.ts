import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { codesOf, dataOf } from '../../../../test/answers.js';
import { givenCategories } from '../../../../test/given-categories.js';
import { given as givenIn } from '../../../../test/given.js';
import { CommerceModule } from '../../../commerce.module.js';
import { CategoryProductsService } from '../assignment/category-products.service.js';
import { CategoryService } from '../category.service.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = { ...givenCategories(t), ...givenIn(t) };
const assign = (id: string, ...productIds: readonly string[]) =>
  t.get(CategoryProductsService).add(t.ctx, { id, productIds });
const shop = { as: 'anonymous' } as const;

/** Apparel > Shirts > Linen, with a product in each but the root. */
async function wardrobe() {
  const [apparel, shirts, linen] = await given.branch(['Apparel', 'Shirts', 'Linen']);
  const ids = { apparel: apparel?.id ?? '', shirts: shirts?.id ?? '', linen: linen?.id ?? '' };
  const shirt = await given.publishedProduct({ handle: 'shirt', title: 'Shirt' });
  const blouse = await given.publishedProduct({ handle: 'blouse', title: 'Blouse' });
  await assign(ids.shirts, shirt.id);
  await assign(ids.linen, blouse.id);
  await t.deliver();
  return { ...ids, shirt: shirt.id, blouse: blouse.id };
}

const ask = async (field: string, name: string) => dataOf(await t.graphql(`{ ${field} }`, {}, shop), name);

describe('the tree of categories', () => {
  it('is walked from the roots down, each level in one statement', async () => {
    await wardrobe();
    await given.category('Tea');
    await t.deliver();
    const tree =
      '{ categories(first: 5) { nodes { title level children(first: 5) { nodes { title breadcrumbs { handle } children(first: 5) { nodes { title parent { title } } } } } } } }';

    expect((await t.graphql(tree, {}, shop)).data).toEqual({
      categories: {
        nodes: [
          {
            title: 'Apparel',
            level: 1,
            children: {
              nodes: [
                {
                  title: 'Shirts',
                  breadcrumbs: [{ handle: 'apparel' }, { handle: 'shirts' }],
                  children: { nodes: [{ title: 'Linen', parent: { title: 'Shirts' } }] },
                },
              ],
            },
          },
          { title: 'Tea', level: 1, children: { nodes: [] } },
        ],
      },
    });
    expect(await t.statements(() => t.graphql(tree, {}, shop))).toHaveLength(3);
  });

  it('answers a category by id and handle, and no more than one of them', async () => {
    const { linen } = await wardrobe();

    expect(await ask('category(handle: "linen") { id description }', 'category')).toEqual({
      id: linen,
      description: '',
    });
    expect(await ask(`category(id: "${linen}") { handle }`, 'category')).toEqual({ handle: 'linen' });
    expect(codesOf(await t.graphql('{ category { id } }', {}, shop))).toEqual(['CATEGORY_IDENTIFIER_REQUIRED']);
    const elsewhere = await t.graphql(
      '{ category(handle: "linen") { id } categories { nodes { id } } }',
      {},
      {
        ...shop,
        tenant: t.otherTenant,
      },
    );
    expect(elsewhere.data).toEqual({ category: null, categories: { nodes: [] } });
  });

  it('does not show what is not active, nor what is below it', async () => {
    const { apparel, shirts } = await wardrobe();
    await t.get(CategoryService).update(t.ctx, { id: shirts, version: 1, isActive: false });
    await t.deliver();

    expect(await ask(`category(id: "${apparel}") { children { nodes { id } } }`, 'category')).toEqual({
      children: { nodes: [] },
    });
    expect(await ask('category(handle: "linen") { id }', 'category')).toBeNull();
    expect(await ask('product(handle: "blouse") { breadcrumbs { title } categories { title } }', 'product')).toEqual({
      breadcrumbs: [],
      categories: [],
    });
  });
});

describe('the products of a category', () => {
  it('are those of what is below it too, in one statement besides the category', async () => {
    const { shirts } = await wardrobe();
    const field = (handle: string) => `category(handle: "${handle}") { products(first: 10) { nodes { handle } } }`;

    expect(await ask(field('apparel'), 'category')).toEqual({
      products: { nodes: [{ handle: 'shirt' }, { handle: 'blouse' }] },
    });
    expect(await ask(field('linen'), 'category')).toEqual({ products: { nodes: [{ handle: 'blouse' }] } });
    expect(await t.statements(() => ask(field('shirts'), 'category'))).toHaveLength(2);

    await t.get(CategoryProductsService).remove(t.ctx, { id: shirts, productIds: [await idOf('shirt')] });
    await t.deliver();
    expect(await ask(field('apparel'), 'category')).toEqual({ products: { nodes: [{ handle: 'blouse' }] } });
  });

  it('follow a category that is moved or renamed', async () => {
    const { linen } = await wardrobe();
    const home = await given.category('Home');
    await t.get(CategoryService).move(t.ctx, { id: linen, version: 1, parentId: home.id });
    await t.get(CategoryService).update(t.ctx, { id: home.id, version: 1, title: 'At home', handle: 'at-home' });
    await t.deliver();

    expect(await ask('category(handle: "at-home") { products { nodes { handle } } }', 'category')).toEqual({
      products: { nodes: [{ handle: 'blouse' }] },
    });
    expect(await ask('product(handle: "blouse") { breadcrumbs { title handle } }', 'product')).toEqual({
      breadcrumbs: [
        { title: 'At home', handle: 'at-home' },
        { title: 'Linen', handle: 'linen' },
      ],
    });
    expect(await ask('category(handle: "apparel") { products { nodes { handle } } }', 'category')).toEqual({
      products: { nodes: [{ handle: 'shirt' }] },
    });
  });

  it('show their breadcrumbs from their own document, in one statement', async () => {
    await wardrobe();
    const links =
      '{ product(handle: "blouse") { breadcrumbs { title } categories { id handle title breadcrumbs { id } } } }';

    expect(await t.statements(() => t.graphql(links, {}, shop))).toHaveLength(1);
    const more =
      '{ products(first: 5) { nodes { categories { handle description level parent { handle } children(first: 2) { nodes { id } } } } } }';
    expect(dataOf(await t.graphql(more, {}, shop), 'products')).toMatchObject({
      nodes: [
        { categories: [{ handle: 'shirts', level: 2, description: '', parent: { handle: 'apparel' } }] },
        { categories: [{ handle: 'linen', level: 3, children: { nodes: [] } }] },
      ],
    });
  });

  it('move up, leave or keep a category that is deleted', async () => {
    const { linen, shirts, apparel } = await wardrobe();
    const service = t.get(CategoryService);

    await expect(service.delete(t.ctx, { id: linen, version: 1 })).rejects.toMatchObject({
      code: 'CATEGORY_HAS_PRODUCTS',
    });
    await service.delete(t.ctx, { id: linen, version: 1, products: 'MOVE_UP' });
    await t.deliver();
    expect(await ask('product(handle: "blouse") { categories { handle } }', 'product')).toEqual({
      categories: [{ handle: 'shirts' }],
    });
    await service.delete(t.ctx, { id: shirts, version: 1, products: 'REMOVE' });
    await t.deliver();
    expect(await ask(`category(id: "${apparel}") { products { nodes { id } } }`, 'category')).toEqual({
      products: { nodes: [] },
    });
  });

  const idOf = async (handle: string) =>
    dataOf<{ id: string }>(await t.graphql(`{ product(handle: "${handle}") { id } }`), 'product').id;
});

describe('what a product is in', () => {
  const set =
    'mutation ($input: ProductCategoriesSetInput!) { productCategoriesSet(input: $input) { product { categories { title } breadcrumbs { title } } userErrors { code } } }';

  it('is one main category and further ones', async () => {
    const { blouse, apparel, linen } = await wardrobe();
    const change = async (input: object) =>
      dataOf<object>(await t.graphql(set, { input: { productId: blouse, ...input } }), 'productCategoriesSet');

    expect(await change({ mainCategoryId: apparel, categoryIds: [linen] })).toEqual({
      product: { categories: [{ title: 'Apparel' }, { title: 'Linen' }], breadcrumbs: [{ title: 'Apparel' }] },
      userErrors: [],
    });
    expect(await change({ mainCategoryId: linen, categoryIds: [apparel] })).toMatchObject({
      product: { categories: [{ title: 'Linen' }, { title: 'Apparel' }] },
    });
    expect(await change({ mainCategoryId: null })).toMatchObject({ product: { categories: [] } });
    expect(await change({ mainCategoryId: null, categoryIds: [linen] })).toMatchObject({
      userErrors: [{ code: 'MAIN_CATEGORY_MISSING' }],
    });
  });

  it('is set for products and categories of the shop only', async () => {
    const { blouse } = await wardrobe();
    const theirs = await given.category('Theirs', {}, t.otherTenant);
    const product = await given.draftProduct({ title: 'Cup' }, t.otherTenant);
    const service = t.get(CategoryProductsService);

    await expect(service.add(t.ctx, { id: theirs.id, productIds: [blouse] })).rejects.toMatchObject({
      code: 'CATEGORY_NOT_FOUND',
    });
    await expect(service.set(t.ctx, { productId: product.id, mainCategoryId: null })).rejects.toMatchObject({
      code: 'PRODUCT_NOT_FOUND',
    });
  });

  it('is added for many in as many statements as for one', async () => {
    const tea = await given.category('Tea');
    const ids = [];
    for (let number = 0; number < 20; number += 1) ids.push((await given.draftProduct({ title: `Tea ${number}` })).id);
    const [first = '', ...others] = ids;

    const one = await t.statements(() => assign(tea.id, first));
    const many = await t.statements(() => assign(tea.id, ...others));
    expect(many).toHaveLength(one.length);
    await assign(tea.id, ...ids);
    expect(dataOf(await t.graphql(`{ adminCategory(id: "${tea.id}") { productsCount } }`), 'adminCategory')).toEqual({
      productsCount: 20,
    });
  });
});

describe('adminCategories', () => {
  it('lists and counts what staff may see, by part of a title and by parent', async () => {
    const { apparel } = await wardrobe();
    const list = async (args: string) =>
      dataOf<{ nodes: { title: string }[]; totalCount: number }>(
        await t.graphql(`{ adminCategories(${args}) { nodes { title isActive productsCount } totalCount } }`),
        'adminCategories',
      );

    expect(await list('first: 2')).toEqual({
      nodes: [
        { title: 'Apparel', isActive: true, productsCount: 2 },
        { title: 'Shirts', isActive: true, productsCount: 2 },
      ],
      totalCount: 3,
    });
    expect((await list('query: "INE"')).nodes.map(({ title }) => title)).toEqual(['Linen']);
    expect((await list(`parentId: "${apparel}"`)).nodes.map(({ title }) => title)).toEqual(['Shirts']);
    expect((await list('sortKey: TITLE, reverse: true')).nodes.map(({ title }) => title)).toEqual([
      'Shirts',
      'Linen',
      'Apparel',
    ]);
    expect(codesOf(await t.graphql('{ adminCategories { nodes { id } } }', {}, shop))).toEqual(['UNAUTHENTICATED']);
  });

  it.each(['ID', 'POSITION', 'TITLE', 'UPDATED_AT'])('pages through all by %s', async (key) => {
    for (const title of ['C', 'A', 'B', 'D']) await given.category(title);
    const seen: string[] = [];
    let after = 'null';
    for (let page = 0; page < 4; page += 1) {
      const found = dataOf<{ nodes: { title: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } }>(
        await t.graphql(
          `{ adminCategories(sortKey: ${key}, first: 1, after: ${after}) { nodes { title } pageInfo { endCursor hasNextPage } } }`,
        ),
        'adminCategories',
      );
      seen.push(...found.nodes.map(({ title }) => title));
      after = `"${found.pageInfo.endCursor}"`;
      expect(found.pageInfo.hasNextPage).toBe(page < 3);
    }
    expect(seen).toEqual(key === 'TITLE' ? ['A', 'B', 'C', 'D'] : ['C', 'A', 'B', 'D']);
  });
});
