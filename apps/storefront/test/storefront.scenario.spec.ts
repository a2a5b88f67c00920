import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { settingsOf } from '../src/env.js';
import './env.js';
import { answer, raw, refusal, shop, StandInApi } from './stand-in-api.js';

const api = new StandInApi();
const logged: string[] = [];
let app: NestFastifyApplication;

beforeAll(async () => {
  const { createStorefront } = await import('../src/create-storefront.js');
  const { things } = await import('./things.js');
  const settings = settingsOf({ RUSTOK_API_URL: await api.start(), RUSTOK_API_TIMEOUT_MS: '300' });
  const logger = pino({ level: 'error' }, { write: (line) => logged.push(line) });
  app = await createStorefront(settings, [{ slug: 'things', load: async () => ({ storefront: things }) }], logger);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});

afterAll(async () => {
  await app.close();
  await api.stop();
});

beforeEach(() => {
  api.calls.length = 0;
  logged.length = 0;
  api.respond = answer({ thing: { name: 'Tea & <cake>' } });
});

const visit = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { host: 'corner.example', ...headers } });

describe('a page', () => {
  it('costs one request, made as the visitor', async () => {
    const { statusCode } = await visit('/things/tea?lang=ar', {
      'accept-language': 'de',
      'x-request-id': 'visit-1',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    });

    expect(statusCode).toBe(200);
    expect(api.calls).toHaveLength(1);
    expect(api.calls[0]).toMatchObject({ url: '/api/graphql?lang=ar', variables: { handle: 'tea' } });
    expect(api.calls[0]?.query).toContain('...Likes');
    expect(api.calls[0]?.headers).toMatchObject({
      host: 'corner.example',
      'accept-language': 'de',
      'x-request-id': 'visit-1',
      'x-forwarded-for': '127.0.0.1',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    });
  });

  it('encodes what it shows', async () => {
    expect((await visit('/things/tea')).body).toContain('<h1>Tea &amp; &lt;cake&gt;</h1>');
  });

  it('is in the language that was chosen, and so are its links', async () => {
    const { body, headers } = await visit('/things/tea?lang=ar');

    expect(body).toContain('<html lang="ar" dir="rtl">');
    expect(body).toContain('href="/things/other?lang=ar"');
    expect(body).toContain('<link rel="canonical" href="http://corner.example/things/tea?lang=ar"/>');
    expect(headers).toMatchObject({ 'content-language': 'ar', vary: 'Accept-Language' });
  });

  it('ignores a language that is none', async () => {
    await visit('/things/tea?lang=%22%3E%00');

    expect(api.calls[0]?.url).toBe('/api/graphql');
  });

  it('leaves a failing part out, logs why, and needs no script for a long one', async () => {
    api.respond = answer({ thing: { name: 'Tea', likes: 7 } });
    const { body, statusCode } = await visit('/things/tea');

    expect(statusCode).toBe(200);
    expect(body).toContain('<p class="likes">7<!-- --> likes</p>');
    expect(body).toContain('Open every day');
    expect(body.indexOf('class="long"')).toBeLessThan(body.indexOf('</main>'));
    expect(body).not.toContain('<script');
    expect(body).not.toContain('a secret');
    expect(logged.join()).toContain('a secret of the part');
  });

  it('does without a field that failed', async () => {
    const error = { message: 'off', path: ['thing', 'likes'], extensions: { code: 'MODULE_DISABLED' } };
    api.respond = answer({ thing: { name: 'Tea', likes: null } }, [error]);

    expect((await visit('/things/tea')).body).toContain('<p class="likes">no<!-- --> likes</p>');
  });

  it('may run no script, and is not sent twice', async () => {
    const { headers } = await visit('/things/tea');
    const again = await visit('/things/tea', { 'if-none-match': String(headers['etag']) });

    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('script-src');
    expect(headers['content-security-policy']).toContain('frame-src https://video.example;');
    expect(again).toMatchObject({ statusCode: 304, body: '' });
  });
});

describe('an address without a page', () => {
  it.each([
    ['an unknown path', '/nothing', answer({})],
    ['a page that has nothing to show', '/things/none', answer({ thing: null })],
    [
      'an argument that the API refuses',
      '/things/none',
      answer({ thing: null }, [{ message: 'no', path: ['thing'], extensions: { code: 'CURSOR_INVALID' } }]),
    ],
    ["a page of a module that is not the shop's", '/things/tea', answer({ storefrontShop: { ...shop, modules: [] } })],
  ])('answers 404 within the shop: %s', async (_what, url, respond) => {
    api.respond = respond;
    const { statusCode, body } = await visit(url);

    expect(statusCode).toBe(404);
    expect(body).toContain('Corner shop');
    expect(body).toContain('Page not found');
  });

  it.each(['/%E0%A4%A', '//evil.example/', '/a\\..\\b', `/${'a'.repeat(5000)}`, '/..%2f..%2fpackage.json'])(
    'is a page all the same: %#',
    async (url) => {
      const { statusCode, headers } = await visit(url);

      expect(statusCode).toBe(404);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
    },
  );

  it.each(['POST', 'PUT', 'DELETE'] as const)('takes no %s', async (method) => {
    const { statusCode, headers } = await app.inject({ method, url: '/things/tea', payload: 'x'.repeat(100) });

    expect(statusCode).toBe(404);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });
});

describe('a host', () => {
  it.each(['TENANT_NOT_FOUND', 'TENANT_REQUIRED', 'TENANT_IDENTIFIER_INVALID'])(
    'without a shop is not found: %s',
    async (code) => {
      api.respond = refusal(code);
      const { statusCode, body } = await visit('/things/tea', { host: 'nobody.example' });

      expect(statusCode).toBe(404);
      expect(body).toContain('Nobody has opened a shop under nobody.example yet.');
    },
  );

  it('that the API refuses is not found', async () => {
    api.respond = raw('{"code": "REQUEST_INVALID", "detail": "The Host header is malformed."}', 400);

    expect((await visit('/', { host: 'a b' })).statusCode).toBe(404);
  });

  it('of a closed shop says so, in the language of the visitor', async () => {
    api.respond = refusal('TENANT_SUSPENDED');
    const { statusCode, body } = await visit('/', { 'accept-language': 'ru' });

    expect(statusCode).toBe(503);
    expect(body).toContain('<html lang="ru" dir="ltr">');
  });

  it('whose shop has no start page is open', async () => {
    const { statusCode, body } = await visit('/');

    expect(statusCode).toBe(200);
    expect(body).toContain('Nothing here yet');
  });
});

describe('an API that does not work', () => {
  const dead = { destroy: (response: Parameters<typeof api.respond>[0]) => response.destroy() };

  it.each([
    ['does not answer', () => undefined],
    ['breaks off', dead.destroy],
    ['is no GraphQL endpoint', raw('<html>', 502)],
    ['answers something else', raw('{"data": 5}')],
    ['is busy', refusal('RATE_LIMITED')],
    ['is shutting down', raw('{"code": "UNAVAILABLE", "detail": "Stopping."}', 503)],
  ])('and %s: the page says so, and when to come back', async (_what, respond) => {
    api.respond = respond;
    const { statusCode, body, headers } = await visit('/things/tea');

    expect(statusCode).toBe(503);
    expect(body).toContain('Back in a moment');
    expect(headers).toMatchObject({ 'retry-after': '5', 'cache-control': 'no-store' });
  });

  it('and fails is told as our fault, without its words', async () => {
    api.respond = answer({ thing: null }, [{ message: 'a secret of the API', path: ['thing'] }]);
    const { statusCode, body } = await visit('/things/tea');

    expect(statusCode).toBe(500);
    expect(body).toContain('Something went wrong');
    expect(body).not.toContain('a secret');
  });
});

describe('a page that fails while it is rendered', () => {
  it('is told as our fault, and its error is logged', async () => {
    const { statusCode, body } = await visit('/broken');

    expect(statusCode).toBe(500);
    expect(body).toContain('Something went wrong');
    expect(body).not.toContain('a secret');
    expect(logged.join()).toContain('a secret of the page');
  });
});

describe('the stylesheet', () => {
  it('is kept for ever under a name that changes with it', async () => {
    const [path = ''] = /\/assets\/storefront\.[\w-]{12}\.css/.exec((await visit('/things/tea')).body) ?? [];
    const { statusCode, headers } = await visit(path);

    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
});
