import { describe, expect, it } from '@jest/globals';
import type { RequestContext } from '@rustok/core';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { dataOf } from '../../test/answers.js';
import { CommerceModule } from '../commerce.module.js';
import { DemoCatalog } from './demo-catalog.js';
import { DemoCategoryTree } from './demo-category-tree.js';
import { DemoCollectionData } from './demo-collection-data.js';

const t = moduleTest(PlatformModules, CommerceModule);

async function shopWithDemo(ctx: RequestContext): Promise<RequestContext> {
  await t.get(DemoCatalog).seed(ctx);
  for (const _ of ['once', 'again']) {
    await t.get(DemoCategoryTree).seed(ctx);
    await t.get(DemoCollectionData).seed(ctx);
  }
  await t.deliver();
  return ctx;
}

describe('the demo shop', () => {
  it('has a tree in which every product has its place, and collections by hand and by rules, none of them empty', async () => {
    const tenant = await shopWithDemo(await t.newTenant({ slug: 'demo', locales: ['ru'] }));
    const ask = async (query: string, name: string) =>
      dataOf<{ nodes: object[] }>(
        await t.graphql(query, {}, { as: 'anonymous', tenant, headers: { 'accept-language': 'ru' } }),
        name,
      );

    const tree = '{ categories { nodes { title children(first: 9) { nodes { title } } } } }';
    expect(await ask(tree, 'categories')).toEqual({
      nodes: [
        { title: 'Кухня и стол', children: { nodes: [{ title: 'Кружки' }, { title: 'Чайники' }, { title: 'Миски' }] } },
        {
          title: 'Дом',
          children: { nodes: [{ title: 'Свет' }, { title: 'Мебель' }, { title: 'Текстиль' }, { title: 'Декор' }] },
        },
        { title: 'Сад', children: { nodes: [] } },
        { title: 'Бумага и сумки', children: { nodes: [] } },
      ],
    });
    const { nodes } = await ask('{ products(first: 100) { nodes { handle breadcrumbs { title } } } }', 'products');
    expect(nodes).toHaveLength(24);
    expect(nodes).not.toContainEqual(expect.objectContaining({ breadcrumbs: [] }));

    const query = '{ collections(first: 9) { nodes { handle products(first: 3) { nodes { handle } } } } }';

    expect(dataOf(await t.graphql(query, {}, { as: 'anonymous', tenant }), 'collections')).toMatchObject({
      nodes: [
        { handle: 'this-season', products: { nodes: [{ handle: 'sunday-teapot' }, { handle: 'wool-blanket' }, {}] } },
        { handle: 'at-the-desk', products: { nodes: [{ handle: 'desk-lamp' }, {}, {}] } },
        { handle: 'gifts', products: { nodes: [{ handle: 'cedar-candle' }, { handle: 'citrus-candle' }, {}] } },
        { handle: 'reduced', products: { nodes: [{}, {}, {}] } },
      ],
    });
  });

  it('has no category without products, where it has fewer of them', async () => {
    const tenant = await shopWithDemo(await t.newTenant({ defaultLocale: 'de' }));
    const query = '{ adminCategories(first: 30) { nodes { title locale productsCount } } }';

    const { nodes } = dataOf<{ nodes: { productsCount: number; locale: string }[] }>(
      await t.graphql(query, {}, { tenant }),
      'adminCategories',
    );
    expect(nodes.length).toBeGreaterThan(3);
    expect(nodes.filter(({ productsCount, locale }) => productsCount === 0 || locale !== 'de')).toEqual([]);
  });
});
