import { moduleTest } from '@rustok/testing';
import { FaultsModule } from '../faults/faults.module.js';

const t = moduleTest(FaultsModule);

async function problem(response: Response): Promise<Record<string, unknown>> {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const body = (await response.json()) as Record<string, unknown>;
  expect(body).toMatchObject({ type: 'about:blank', status: response.status, traceId: null });
  return body;
}

describe('an error over REST', () => {
  it.each([
    ['invalid', 400, 'Invalid', 'FAULT_INVALID'],
    ['unauthenticated', 401, 'Unauthenticated', 'FAULT_UNAUTHENTICATED'],
    ['forbidden', 403, 'Forbidden', 'FAULT_FORBIDDEN'],
    ['notFound', 404, 'NotFound', 'FAULT_NOT_FOUND'],
    ['conflict', 409, 'Conflict', 'FAULT_CONFLICT'],
    ['rateLimited', 429, 'RateLimited', 'FAULT_RATE_LIMITED'],
    ['unavailable', 503, 'Unavailable', 'FAULT_UNAVAILABLE'],
    ['nest', 400, 'Invalid', 'REQUEST_INVALID'],
  ])('is a problem with status and code: %s', async (kind, status, title, code) => {
    const response = await t.http(`/api/v1/faults/${kind}`);

    expect(response.status).toBe(status);
    expect(await problem(response)).toMatchObject({ title, code });
  });

  it('says which fields are wrong, and which facts matter', async () => {
    expect(await problem(await t.http('/api/v1/faults/invalid'))).toMatchObject({
      fields: [{ field: ['input', 'kind'], code: 'FAULT_KIND' }],
    });
    expect(await problem(await t.http('/api/v1/faults/conflict'))).toMatchObject({ facts: { currentVersion: 3 } });
  });

  it('says when to come back', async () => {
    expect((await t.http('/api/v1/faults/rateLimited')).headers.get('retry-after')).toBe('7');
  });

  it.each(['unknown', 'text', 'foreignStatus'])('keeps to the log what nobody foresaw: %s', async (kind) => {
    const response = await t.http(`/api/v1/faults/${kind}`);

    expect(response.status).toBe(500);
    expect(await problem(response)).toEqual({
      type: 'about:blank',
      title: 'Internal error',
      status: 500,
      detail: 'Something went wrong on our side. It has been logged.',
      code: 'INTERNAL_ERROR',
      traceId: null,
    });
    expect(t.loggedErrors.join()).toContain('hunter2');
  });
});

describe('a request that is wrong', () => {
  const id = '0198a7f0-0000-7000-8000-000000000001';
  const post = (body: unknown, contentType = 'application/json') =>
    t.http('/api/v1/faults', { body, headers: { 'content-type': contentType } });

  it('is refused field by field, unknown ones included', async () => {
    const response = await post({ id: 'x', parts: [{ size: 10 }], admin: true, __proto__: { isAdmin: true } });

    expect(response.status).toBe(400);
    expect(await problem(response)).toMatchObject({
      code: 'INPUT_INVALID',
      fields: expect.arrayContaining([
        { field: ['id'], code: 'IS_UUID', message: expect.any(String) },
        { field: ['parts', '0', 'size'], code: 'MAX', message: expect.any(String) },
        { field: ['admin'], code: 'WHITELIST_VALIDATION', message: expect.any(String) },
      ]),
    });
  });

  it.each([
    ['JSON that breaks off', '{"id":', 'application/json', '400 REQUEST_INVALID'],
    [
      'JSON that is not UTF-8',
      Buffer.from([0x22, 0xff, 0x22]).toString('latin1'),
      'application/json',
      '400 INPUT_INVALID',
    ],
    ['JSON with a prototype', '{"__proto__": {"isAdmin": true}}', 'application/json', '400 REQUEST_INVALID'],
    ['no JSON object', '[]', 'application/json', '400 INPUT_INVALID'],
    ['nothing', '', 'application/json', '400 REQUEST_INVALID'],
    ['another format', '<id/>', 'application/xml', '415 MEDIA_TYPE_UNSUPPORTED'],
    [
      'JSON nested beyond measure',
      `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
      'application/json',
      '400 INPUT_TOO_DEEP',
    ],
    ['10 MB', `{"id":"${'x'.repeat(10_000_000)}"}`, 'application/json', '413 BODY_TOO_LARGE'],
  ])('is refused with a code: %s', async (_, body, contentType, outcome) => {
    const response = await post(body, contentType);

    expect(`${response.status} ${String((await problem(response)).code)}`).toBe(outcome);
  });

  it('is refused with a code where nothing answers', async () => {
    for (const path of ['/api/v1/nowhere', '/', '/api/v1/faults/a/b']) {
      const response = await t.http(path);
      expect((await problem(response)).code).toBe('ROUTE_NOT_FOUND');
    }
  });

  it('does not disturb the next one', async () => {
    await Promise.all([post('{'), post('{"id":"'.padEnd(10_000_000, 'x')), post({ id: 1 })]);

    expect((await post({ id })).status).toBe(201);
  });
});
