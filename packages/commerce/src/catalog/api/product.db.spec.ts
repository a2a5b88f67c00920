import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { codesOf, dataOf } from '../../../test/answers.js';
import { given as givenIn } from '../../../test/given.js';
import { CommerceModule } from '../../commerce.module.js';
import { ProductService } from '../product/product.service.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenIn(t);

interface List {
  readonly nodes: readonly { handle: string }[];
  readonly edges: readonly { cursor: string }[];
  readonly pageInfo: { endCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
}

async function list(args: string, as: 'operator' | 'anonymous' = 'anonymous', field = 'products'): Promise<List> {
  const document = `{ ${field}(${args}) { nodes { handle } edges { cursor } pageInfo { endCursor hasNextPage hasPreviousPage } } }`;
  return dataOf<List>(await t.graphql(document, {}, { as }), field);
}

const handles = ({ nodes }: List) => nodes.map(({ handle }) => handle);

async function tea(): Promise<void> {
  await given.publishedProduct({
    handle: 'green',
    title: 'Green tea',
    vendor: 'Uji',
    productType: 'Tea',
    tags: ['loose'],
    variants: [{ price: '9.50', inventoryQuantity: 3 }],
  });
  await given.publishedProduct({
    handle: 'black',
    title: 'Black tea',
    vendor: 'Assam',
    productType: 'Tea',
    tags: ['loose', 'strong'],
    variants: [{ price: '7' }],
  });
  await given.publishedProduct({
    handle: 'cup',
    title: 'A cup',
    vendor: 'Uji',
    productType: 'Ware',
    descriptionHtml: '<p>For green tea</p>',
    variants: [{ price: '20', sku: 'CUP-1', inventoryTracked: false }],
  });
  await given.draftProduct({ handle: 'draft', title: 'Green draft' });
  await t.deliver();
}

describe('product', () => {
  it('answers a published product by id and by handle, and no draft', async () => {
    await tea();
    const { id } = await given.draftProduct({ handle: 'secret' });

    const answer = await t.graphql(
      `{ byHandle: product(handle: "green") { id title variants { nodes { price { amount } } } }
         byDraftId: product(id: "${id}") { id } draft: product(handle: "secret") { id } none: product(handle: "none") { id } }`,
      {},
      { as: 'anonymous' },
    );

    expect(answer.data).toMatchObject({
      byHandle: { title: 'Green tea', variants: { nodes: [{ price: { amount: '9.50' } }] } },
      byDraftId: null,
      draft: null,
      none: null,
    });
    const found = answer.data?.['byHandle'] as { id: string };
    expect(
      dataOf(await t.graphql(`{ product(id: "${found.id}") { handle } }`, {}, { as: 'anonymous' }), 'product'),
    ).toEqual({ handle: 'green' });
  });

  it.each([
    'product { id }',
    'product(id: "3", handle: null) { id }',
    'product(handle: "a", id: "018f0000-0000-7000-8000-000000000000") { id }',
  ])('asks for one good identifier: %s', async (field) => {
    expect((await t.graphql(`{ ${field} }`)).errors).toHaveLength(1);
  });

  it('is null for a router’s key that is none, and the others of the request are found', async () => {
    const { id } = await given.publishedProduct({ handle: 'green', title: 'Green tea' });
    await t.deliver();
    const keys = [{ id }, { id: 'x' }, { id: null }, { id: {} }, { id: [id] }, { id: '\u0000' }, {}];
    const representations = keys.map((key) => ({ __typename: 'Product', ...key }));

    const answer = await t.graphql(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { id } } }',
      { r: representations },
      { as: 'anonymous' },
    );

    expect(dataOf(answer, '_entities')).toEqual([{ id }, null, null, null, null, null, null]);
  });

  it('speaks the language that was asked for, else the shop’s first', async () => {
    const ctx = await t.newTenant({ defaultLocale: 'en', locales: ['ru'] });
    await given.publishedProduct(
      {
        handle: 'tea',
        title: 'Tea',
        translations: [{ locale: 'ru', title: 'Чай' }],
        options: [{ name: 'Size', translations: [{ locale: 'ru', name: 'Размер' }], values: [{ name: 'Big' }] }],
      },
      ctx,
    );
    await given.publishedProduct({ handle: 'cup', title: 'Cup' }, ctx);
    await t.deliver();

    const ask = (language: string) =>
      t.graphql(
        '{ tea: product(handle: "tea") { title locale options { name } } cup: product(handle: "cup") { title locale } }',
        {},
        { as: 'anonymous', tenant: ctx, headers: { 'accept-language': language } },
      );

    expect((await ask('ru')).data).toEqual({
      tea: { title: 'Чай', locale: 'ru', options: [{ name: 'Размер' }] },
      cup: { title: 'Cup', locale: 'en' },
    });
    expect((await ask('de')).data).toMatchObject({ tea: { title: 'Tea', locale: 'en' } });
  });

  it('is not found any more once it is unpublished, archived or deleted', async () => {
    await tea();
    const products = t.get(ProductService);
    const found = await t.graphql('{ adminProducts { nodes { id handle version } } }');
    const all = dataOf<{ nodes: { id: string; handle: string; version: number }[] }>(found, 'adminProducts').nodes;
    const named = (handle: string) => all.find((each) => each.handle === handle) ?? { id: '', version: 0 };

    await products.unpublish(t.ctx, named('green'));
    await products.archive(t.ctx, named('black'));
    await products.delete(t.ctx, named('cup'));
    await t.deliver();

    expect(handles(await list('first: 10'))).toEqual([]);
  });
});

describe('products', () => {
  it('finds words, filters and sorts', async () => {
    await tea();

    expect(handles(await list('query: "green"'))).toEqual(['green', 'cup']);
    expect(handles(await list('query: "CUP-1"'))).toEqual(['cup']);
    expect(handles(await list('query: null, filters: null, sortKey: TITLE'))).toEqual(['cup', 'black', 'green']);
    expect(handles(await list('sortKey: PRICE, reverse: true'))).toEqual(['cup', 'green', 'black']);
    expect(handles(await list('sortKey: VENDOR, filters: [{ productType: "Tea" }]'))).toEqual(['black', 'green']);
    expect(handles(await list('filters: [{ productVendor: "Uji" }, { tag: "loose" }]'))).toEqual(['green']);
    expect(handles(await list('filters: [{ tag: "strong" }, { tag: "loose" }], sortKey: CREATED_AT'))).toEqual([
      'green',
      'black',
    ]);
    expect(handles(await list('filters: [{ available: true }]'))).toEqual(['green', 'cup']);
    expect(handles(await list('filters: [{ price: { min: 7.01, max: 19.99 } }]'))).toEqual(['green']);
  });

  it('pages forth and back', async () => {
    await tea();

    const first = await list('first: 2, after: null');
    expect(handles(first)).toEqual(['green', 'black']);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });

    const second = await list(`first: 2, after: "${first.pageInfo.endCursor}"`);
    expect(handles(second)).toEqual(['cup']);
    expect(handles(await list(`last: 1, before: "${second.edges[0]?.cursor}"`))).toEqual(['black']);
    expect(handles(await list('last: 2'))).toEqual(['black', 'cup']);
    expect((await list('last: 2')).pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('takes one statement, as does a product and a search', async () => {
    await tea();
    const everything = `id handle title description featuredImage { url } images(first: 3) { nodes { url } } options { name optionValues { name } }
      priceRange { minVariantPrice { amount } } variants(first: 10) { nodes { title price { amount } selectedOptions { name } } }`;

    for (const field of [
      `products(first: 20) { nodes { ${everything} } }`,
      `products(query: "green") { nodes { ${everything} } }`,
      `product(handle: "green") { ${everything} }`,
    ]) {
      const document = `{ ${field} }`;
      expect((await t.graphql(document, {}, { as: 'anonymous' })).errors).toBeUndefined();
      expect(await t.statements(() => t.graphql(document, {}, { as: 'anonymous' }))).toHaveLength(1);
    }
  });

  it('shows staff what is for staff, with as many statements for many as for one', async () => {
    await tea();
    const document = (first: number) =>
      `{ products(first: ${first}) { nodes { handle status translations { locale } variants { nodes { inventoryQuantity prices { currencyCode } } } } } }`;

    const anonymous = await t.graphql(document(3), {}, { as: 'anonymous' });
    expect(new Set(codesOf(anonymous))).toEqual(new Set(['UNAUTHENTICATED']));
    expect(anonymous.data?.['products']).toMatchObject({
      nodes: [{ handle: 'green', status: null, variants: { nodes: [{ inventoryQuantity: null }] } }, {}, {}],
    });

    const operator = await t.graphql(document(3));
    expect(dataOf(operator, 'products')).toMatchObject({
      nodes: [
        { status: 'ACTIVE', translations: [{ locale: 'en' }], variants: { nodes: [{ inventoryQuantity: 3 }] } },
        {},
        {},
      ],
    });
    const [one, three] = [
      await t.statements(() => t.graphql(document(1))),
      await t.statements(() => t.graphql(document(3))),
    ];
    expect(three).toHaveLength(one.length);
  });

  it('is no way to another shop’s products', async () => {
    await tea();

    const answer = await t.graphql(
      '{ products { nodes { handle } } product(handle: "green") { id } }',
      {},
      { as: 'anonymous', tenant: t.otherTenant },
    );

    expect(answer.data).toEqual({ products: { nodes: [] }, product: null });
  });
});

describe('adminProducts', () => {
  it('lists drafts too, by part of a text, status and order', async () => {
    await tea();
    const admin = async (args: string) => handles(await list(args, 'operator', 'adminProducts'));

    expect(await admin('first: 10')).toEqual(['green', 'black', 'cup', 'draft']);
    expect(await admin('first: 10, status: DRAFT')).toEqual(['draft']);
    expect(await admin('query: "RAF"')).toEqual(['draft']);
    expect(await admin('query: "cup-"')).toEqual(['cup']);
    expect(await admin('query: "%"')).toEqual([]);
    expect(await admin('sortKey: TITLE, reverse: true')).toEqual(['green', 'draft', 'black', 'cup']);
    expect(codesOf(await t.graphql('{ adminProducts { nodes { id } } }', {}, { as: 'anonymous' }))).toEqual([
      'UNAUTHENTICATED',
    ]);
  });

  it.each(['ID', 'TITLE', 'UPDATED_AT'])(
    'pages through all by %s, with a constant number of statements',
    async (key) => {
      await tea();
      const seen: string[] = [];
      let after = 'null';
      for (let page = 0; page < 4; page += 1) {
        const { nodes, pageInfo } = await list(
          `sortKey: ${key}, first: 1, after: ${after}`,
          'operator',
          'adminProducts',
        );
        seen.push(...nodes.map(({ handle }) => handle));
        after = `"${pageInfo.endCursor}"`;
        expect(pageInfo.hasNextPage).toBe(page < 3);
      }
      expect(seen).toEqual(handles(await list(`sortKey: ${key}, first: 4`, 'operator', 'adminProducts')));
      expect(handles(await list(`sortKey: ${key}, last: 2, before: ${after}`, 'operator', 'adminProducts'))).toEqual(
        seen.slice(1, 3),
      );

      const one = await t.statements(() => list('first: 1', 'operator', 'adminProducts'));
      const four = await t.statements(() => list('first: 4', 'operator', 'adminProducts'));
      expect(four).toHaveLength(one.length);
    },
  );

  it.each([
    '"x"',
    '"WyJpZCIsIiIsIngiXQ"',
    '"WyJ1cGRhdGVkQXQiLCIyMDI2LTk5LTAxIiwiMDE4ZjAwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAwIl0"',
  ])('refuses the cursor %s', async (cursor) => {
    const answer = await t.graphql(`{ adminProducts(sortKey: UPDATED_AT, after: ${cursor}) { nodes { id } } }`);
    expect(codesOf(answer)).toEqual(['CURSOR_INVALID']);
  });
});
