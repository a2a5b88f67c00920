import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { given as givenIn } from '../../../../test/given.js';
import { CommerceModule } from '../../../commerce.module.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenIn(t);

async function send(
  path: string,
  options: { method?: string; body?: object; version?: number; elsewhere?: boolean } = {},
) {
  const { method, body, version, elsewhere } = options;
  const response = await t.http(`/api/v1/${path}`, {
    ...(method !== undefined && { method }),
    ...(body && { body }),
    ...(version !== undefined && { headers: { 'if-match': `"${version}"` } }),
    ...(elsewhere && { tenant: t.otherTenant }),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as Record<string, unknown> };
}

const idOf = ({ body }: { body: Record<string, unknown> }) => String(body['id']);

describe('/api/v1/collections', () => {
  it('creates, fills, orders, publishes and deletes, each step carrying the version on', async () => {
    const products = [await given.draftProduct({ title: 'One' }), await given.draftProduct({ title: 'Two' })];
    const [one = '', two = ''] = products.map(({ id }) => id);
    const made = await send('collections', { body: { title: 'Shelf', sortOrder: 'PRICE_ASC' } });
    expect(made).toMatchObject({
      status: 201,
      body: { handle: 'shelf', version: 1, sortOrder: 'PRICE_ASC', publishedAt: null },
    });
    const path = `collections/${idOf(made)}`;

    expect(await send(`${path}/products`, { body: { productIds: [one, two] } })).toMatchObject({ status: 204 });
    const moves = [{ id: two, newPosition: 0 }];
    expect(await send(`${path}/products`, { method: 'PATCH', body: { moves } })).toMatchObject({ status: 204 });
    expect(await send(`${path}/products?first=1`)).toMatchObject({
      body: { nodes: [{ id: two }], pageInfo: { hasNextPage: true } },
    });
    expect(await send(`${path}/products/${two}`, { method: 'DELETE' })).toMatchObject({ status: 204 });
    expect(await send(path, { method: 'PATCH', body: { title: 'Board' } })).toMatchObject({ status: 428 });
    expect(await send(path, { method: 'PATCH', version: 1, body: { title: 'Board' } })).toMatchObject({
      body: { version: 2, title: 'Board' },
    });
    expect(await send(`${path}/publication`, { method: 'PUT', version: 2 })).toMatchObject({ body: { version: 3 } });
    expect(await send(path, { elsewhere: true })).toMatchObject({
      status: 404,
      body: { code: 'COLLECTION_NOT_FOUND' },
    });
    expect(await send('collections?query=boar')).toMatchObject({ body: { nodes: [{ handle: 'shelf' }] } });
    expect(await send(path, { method: 'DELETE', version: 2 })).toMatchObject({ status: 412 });
    expect(await send(path, { method: 'DELETE', version: 3 })).toMatchObject({ status: 204 });
    expect(await send(path)).toMatchObject({ status: 404 });
  });

  it('names the rule that does not fit', async () => {
    const rules = [{ column: 'TITLE', relation: 'LESS_THAN', condition: 'a' }];

    expect(await send('collections', { body: { title: 'Shelf', ruleSet: { rules } } })).toMatchObject({
      status: 400,
      body: { code: 'RULES_INVALID', fields: [{ field: ['ruleSet', 'rules', '0', 'relation'] }] },
    });
  });
});

describe('/api/v1/categories', () => {
  it('creates, moves, changes and deletes, each step carrying the version on', async () => {
    const root = await send('categories', { body: { title: 'Apparel' } });
    const shirts = await send('categories', { body: { title: 'Shirts', parentId: idOf(root) } });
    expect(shirts).toMatchObject({
      status: 201,
      body: { level: 2, version: 1, breadcrumbs: [{}, { title: 'Shirts' }] },
    });
    const path = `categories/${idOf(shirts)}`;

    expect(await send(`${path}/place`, { method: 'PUT', version: 1, body: { parentId: null } })).toMatchObject({
      body: { version: 2, level: 1, parentId: null },
    });
    expect(await send(path, { method: 'PATCH', version: 2, body: { isActive: false } })).toMatchObject({
      body: { version: 3, isActive: false },
    });
    expect(await send('categories?sortKey=title&reverse=true')).toMatchObject({
      body: { nodes: [{ title: 'Shirts' }, { title: 'Apparel' }] },
    });
    await send(`${path}/place`, { method: 'PUT', version: 3, body: { parentId: idOf(root) } });
    const parent = `categories/${idOf(root)}`;
    expect(await send(parent, { method: 'DELETE', version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'CATEGORY_HAS_CHILDREN' },
    });
    expect(await send(`${parent}?children=MOVE_UP`, { method: 'DELETE', version: 1 })).toMatchObject({ status: 204 });
    expect(await send(path, { elsewhere: true })).toMatchObject({ status: 404 });
    expect(await send(path)).toMatchObject({ body: { level: 1, version: 5 } });
  });
});
