import { describe, expect, it } from '@jest/globals';
import { serverTest } from './server-test.js';

const server = serverTest({ RUSTOK_HTTP_CORS_ORIGINS: 'https://shop.example' });
const get = async (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers });

describe('the health of a process', () => {
  it('is told without a tenant', async () => {
    expect(await (await get('/health')).json()).toEqual({ status: 'ok' });
    expect(await (await get('/health/live')).json()).toEqual({ status: 'ok' });
    expect(await (await get('/health/ready')).json()).toEqual({ status: 'ok' });
  });

  it('is told module by module', async () => {
    const modules = (await (await get('/health/modules')).json()) as { module: string; status: string }[];

    expect(modules.map(({ module }) => module)).toEqual(expect.arrayContaining(['tenant', 'outbox']));
    expect(modules.every(({ status }) => status === 'ok')).toBe(true);
  });
});

describe('the metrics of a process', () => {
  it('count requests by route, not by path', async () => {
    await get('/health/ready?a=1');
    await get('/api/v1/nothing/1');
    await get('/api/v1/nothing/2');

    const text = await (await get('/metrics')).text();

    expect(text).toMatch(
      /http_server_request_duration_seconds_count\{method="GET",route="\/health\/ready",status="200"\} [1-9]/,
    );
    expect(text).not.toContain('nothing');
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).toMatch(/^rustok_events_undispatched \d+$/m);
  });
});

describe('the REST documentation', () => {
  it('is a page for people, under a policy that lets nothing else in', async () => {
    const page = await get('/swagger');

    expect(await page.text()).toContain('swagger-ui');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('is OpenAPI 3.1 for programs, without the routes of operators', async () => {
    const { openapi, paths } = (await (await get('/swagger/openapi.json')).json()) as {
      openapi: string;
      paths: object;
    };

    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths)).toContain('/api/v1/notes');
    expect(Object.keys(paths).filter((path) => !path.startsWith('/api/'))).toEqual([]);
  });
});

describe('an answer', () => {
  it("carries the caller's request id if it has the form of one, and is logged under it without its query", async () => {
    const kept = await get('/health?token=secret-in-the-query', { 'x-request-id': 'order-42' });
    const replaced = await get('/health', { 'x-request-id': 'no id at all' });

    expect(kept.headers.get('x-request-id')).toBe('order-42');
    expect(replaced.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(server.log).toMatch(/"requestId":"order-42","method":"GET","path":"\/health","status":200/);
    expect(server.log).not.toContain('secret-in-the-query');
  });

  it('may be read by browsers of the origins that are allowed, and of no others', async () => {
    const allowed = await get('/health', { origin: 'https://shop.example' });
    const other = await get('/health', { origin: 'https://elsewhere.example' });

    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('names no software, and tells browsers to guess no type', async () => {
    const { headers } = await get('/health');

    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
