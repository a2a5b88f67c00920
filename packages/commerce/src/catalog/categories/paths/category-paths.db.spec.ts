import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { dataOf } from '../../../../test/answers.js';
import { givenCategories } from '../../../../test/given-categories.js';
import { given as givenIn } from '../../../../test/given.js';
import { CommerceModule } from '../../../commerce.module.js';
import { CategoryPathsService } from './category-paths.service.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = { ...givenCategories(t), ...givenIn(t) };
const paths = () => t.get(CategoryPathsService);

describe('categories from paths', () => {
  it('are made where they are missing, and found again whatever their case', async () => {
    const [apparel] = await given.branch(['Apparel']);
    const create =
      'mutation ($input: CategoryCreateFromPathInput!) { categoryCreateFromPath(input: $input) { category { handle title } categories { id title } userErrors { code field } } }';
    const make = async (path: string) =>
      dataOf<{ categories: { id: string }[] }>(await t.graphql(create, { input: { path } }), 'categoryCreateFromPath');

    const made = await make('apparel > Shirts>Linen');
    expect(made).toMatchObject({
      category: { handle: 'linen', title: 'Linen' },
      categories: [{ id: apparel?.id, title: 'Apparel' }, { title: 'Shirts' }, { title: 'Linen' }],
      userErrors: [],
    });
    expect(await make('APPAREL > shirts > LINEN')).toEqual(made);
    expect(await make(' > ')).toMatchObject({ userErrors: [{ code: 'CATEGORY_PATH_INVALID', field: ['path'] }] });
    expect(await make('1>2>3>4>5>6>7>8>9>10>11')).toMatchObject({
      userErrors: [{ code: 'CATEGORY_TOO_DEEP', field: ['path'] }],
    });
  });

  it('have handles of their own where titles are the same', async () => {
    await paths().ensure(t.ctx, ['Men > Shirts', 'Women > Shirts', 'Kids > Men > Shirts']);

    const answer = await t.graphql('{ adminCategories { nodes { handle } } }');
    const { nodes } = dataOf<{ nodes: { handle: string }[] }>(answer, 'adminCategories');
    expect(nodes.map(({ handle }) => handle).toSorted()).toEqual(
      ['kids', 'kids-men', 'kids-men-shirts', 'men', 'shirts', 'women', 'women-shirts'].toSorted(),
    );
  });

  it('are made for many in as many statements as for a few', async () => {
    const many = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${prefix} ${index} > A > B`);

    const few = await t.statements(() => paths().ensure(t.ctx, many('Few', 2)));
    const lots = await t.statements(() => paths().ensure(t.ctx, many('Lot', 60)));
    expect(lots).toHaveLength(few.length);
  });

  it('take in the products that have these paths', async () => {
    await given.publishedProduct({ handle: 'shirt', title: 'Shirt', category: 'Apparel > Shirts' });
    await given.publishedProduct({ handle: 'cup', title: 'Cup', category: 'Home > Cups' });
    await given.publishedProduct({ handle: 'none', title: 'None' });
    await given.publishedProduct({ handle: 'shirt', title: 'Shirt', category: 'Theirs' }, t.otherTenant);

    expect(await paths().createFromProducts(t.ctx)).toEqual({ paths: 2 });
    expect(await paths().createFromProducts(t.ctx)).toEqual({ paths: 2 });
    await t.deliver();

    const answer = await t.graphql('{ products { nodes { handle breadcrumbs { title } } } }', {}, { as: 'anonymous' });
    expect(dataOf(answer, 'products')).toEqual({
      nodes: [
        { handle: 'shirt', breadcrumbs: [{ title: 'Apparel' }, { title: 'Shirts' }] },
        { handle: 'cup', breadcrumbs: [{ title: 'Home' }, { title: 'Cups' }] },
        { handle: 'none', breadcrumbs: [] },
      ],
    });
  });
});
