import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { given as givenIn } from '../../../test/given.js';
import { CommerceModule } from '../../commerce.module.js';
import type { ProductResponse } from '../reading/product.response.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenIn(t);

const PATH = '/api/v1/products';

async function json<Body = Record<string, unknown>>(
  response: Promise<Response>,
): Promise<{ status: number; etag: string | null; body: Body }> {
  const { status, headers, ...answer } = await response.then(async (each) => ({
    status: each.status,
    headers: each.headers,
    text: await each.text(),
  }));
  return { status, etag: headers.get('etag'), body: (answer.text === '' ? null : JSON.parse(answer.text)) as Body };
}

const change = (method: string, path: string, etag: string | null, body?: object) =>
  json(
    t.http(`${PATH}/${path}`, {
      method,
      ...(body && { body }),
      ...(etag !== null && { headers: { 'if-match': etag } }),
    }),
  );

describe('/api/v1/products', () => {
  it('creates, shows, changes, publishes and deletes, each step carrying the version on', async () => {
    const created = await json<ProductResponse>(
      t.http(PATH, { body: { title: 'Tea', variants: [{ price: '9.90', weightUnit: 'kg' }] } }),
    );
    expect(created).toMatchObject({ status: 201, etag: '"1"', body: { handle: 'tea', status: 'draft', version: 1 } });
    const { id } = created.body;

    expect(await json(t.http(`${PATH}/${id}`))).toMatchObject({
      status: 200,
      etag: '"1"',
      body: {
        variants: [
          { price: { amount: '9.90' }, weightUnit: 'kg', inventoryQuantity: 0, prices: [{ currencyCode: 'USD' }] },
        ],
        translations: [{ locale: 'en' }],
      },
    });
    expect(await change('PATCH', id, '"1"', { vendor: 'Uji' })).toMatchObject({
      status: 200,
      etag: '"2"',
      body: { vendor: 'Uji', title: 'Tea' },
    });
    expect(await change('PUT', `${id}/publication`, '"2"')).toMatchObject({
      status: 200,
      etag: '"3"',
      body: { status: 'active' },
    });
    expect(await change('PUT', `${id}/archiving`, '"3"')).toMatchObject({
      body: { status: 'archived', publishedAt: null },
    });
    expect(await change('DELETE', `${id}/publication`, '"4"')).toMatchObject({
      status: 409,
      body: { code: 'PRODUCT_ARCHIVED' },
    });
    expect(await change('DELETE', `${id}/archiving`, '"4"')).toMatchObject({ etag: '"5"', body: { status: 'draft' } });
    expect(await change('DELETE', id, '"5"')).toMatchObject({ status: 204, body: null });
    expect(await json(t.http(`${PATH}/${id}`))).toMatchObject({ status: 404, body: { code: 'PRODUCT_NOT_FOUND' } });
  });

  it.each([
    [null, 428, 'VERSION_REQUIRED'],
    ['"2"', 412, 'CONFLICT'],
    ['W/"1"', 400, 'VERSION_INVALID'],
    ['*', 400, 'VERSION_INVALID'],
    ['"99999999999"', 400, 'VERSION_INVALID'],
    ['"1", "2"', 400, 'VERSION_INVALID'],
  ])('changes nothing with If-Match %s', async (etag, status, code) => {
    const { id } = await given.draftProduct();

    expect(await change('PATCH', id, etag, { vendor: 'Uji' })).toMatchObject({ status, body: { code } });
    expect(await change('DELETE', id, etag)).toMatchObject({ status, body: { code } });
    expect(await json(t.http(`${PATH}/${id}`))).toMatchObject({ etag: '"1"', body: { vendor: null } });
  });

  it('is not sent again to a reader who has it', async () => {
    const { id } = await given.draftProduct();
    const read = (known: string) => t.http(`${PATH}/${id}`, { headers: { 'if-none-match': known } });

    for (const known of ['"1"', 'W/"1"', '"7", "1"', '*']) {
      const answer = await read(known);
      expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([304, '"1"', '']);
    }
    expect((await read('"2"')).status).toBe(200);
  });

  it('names the wrong fields of a body', async () => {
    const answer = await json(
      t.http(PATH, { body: { title: '', price: '1', variants: [{ price: '1,5', colour: 'red' }] } }),
    );

    expect(answer).toMatchObject({ status: 400, body: { code: 'INPUT_INVALID' } });
    const { fields } = answer.body as { fields: { field: string[]; code: string }[] };
    expect(Object.fromEntries(fields.map(({ field, code }) => [field.join('.'), code]))).toEqual({
      price: 'WHITELIST_VALIDATION',
      title: 'IS_LENGTH',
      'variants.0.colour': 'WHITELIST_VALIDATION',
      'variants.0.price': 'MATCHES',
    });
  });

  it('lists by pages, and only to those who may', async () => {
    for (const handle of ['a', 'b', 'c']) await given.draftProduct({ handle });

    const first = await json<{ nodes: ProductResponse[]; pageInfo: { endCursor: string } }>(
      t.http(`${PATH}?first=2&status=draft&reverse=false`),
    );
    expect(first.body.nodes.map(({ handle }) => handle)).toEqual(['a', 'b']);
    const rest = await json<{ nodes: ProductResponse[] }>(
      t.http(`${PATH}?first=2&after=${first.body.pageInfo.endCursor}`),
    );
    expect(rest.body.nodes.map(({ handle }) => handle)).toEqual(['c']);

    expect((await t.http(PATH, { as: 'anonymous' })).status).toBe(401);
    expect((await t.http(`${PATH}?first=1000`)).status).toBe(400);
    expect(await json(t.http(PATH, { tenant: t.otherTenant }))).toMatchObject({ body: { nodes: [] } });
  });

  it('does not show or change another shop’s product', async () => {
    const { id } = await given.draftProduct();
    const elsewhere = { tenant: t.otherTenant, headers: { 'if-match': '"1"' } };

    for (const [method, path] of [
      ['GET', id],
      ['DELETE', id],
      ['PUT', `${id}/publication`],
    ] as const) {
      expect(await json(t.http(`${PATH}/${path}`, { method, ...elsewhere }))).toMatchObject({
        status: 404,
        body: { code: 'PRODUCT_NOT_FOUND' },
      });
    }
    expect((await t.http(`${PATH}/not-an-id`)).status).toBe(400);
  });

  it('changes variants and stock', async () => {
    const { id, variants } = await given.draftProduct({
      options: [{ name: 'Size', values: [{ name: 'S' }] }],
      variants: [{ optionValues: ['S'], price: '1', inventoryQuantity: 3 }],
    });
    const variantId = variants[0]?.id ?? '';

    expect(
      await change('POST', `${id}/variants`, '"1"', { variants: [{ optionValues: ['M'], price: '2' }] }),
    ).toMatchObject({ status: 201, etag: '"2"' });
    expect(await change('PATCH', `${id}/variants`, '"2"', { variants: [{ id: variantId, sku: 'S-1' }] })).toMatchObject(
      { body: { variants: [{ sku: 'S-1' }, { title: 'M' }] } },
    );
    expect(await change('DELETE', `${id}/variants/${variantId}`, '"3"')).toMatchObject({
      etag: '"4"',
      body: { variants: [{ title: 'M' }] },
    });

    const [left] = (await json<ProductResponse>(t.http(`${PATH}/${id}`))).body.variants;
    const moved = await json(
      t.http('/api/v1/inventory/adjustments', { body: { changes: [{ variantId: left?.id, delta: 4 }] } }),
    );
    expect(moved).toMatchObject({ status: 201, body: { nodes: [{ inventoryQuantity: 4 }] } });
    const counted = await json(
      t.http('/api/v1/inventory/quantities', {
        method: 'PUT',
        body: { quantities: [{ variantId: left?.id, quantity: 2, compareQuantity: 3 }] },
      }),
    );
    expect(counted).toMatchObject({ status: 409, body: { code: 'INVENTORY_CHANGED' } });
  });
});
