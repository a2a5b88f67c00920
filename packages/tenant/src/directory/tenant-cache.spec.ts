import type { Tenant } from '@rustok/core';
import { TenantCache } from './tenant-cache.js';

const tenant = (id: string, name = id): Tenant => ({
  id,
  slug: id,
  name,
  status: 'active',
  defaultLocale: 'en',
  locales: ['en'],
  modules: new Map(),
});

/** A load that ends when the spec says so, and counts. */
function controlledLoad() {
  const waiting: ((found: Tenant | undefined) => void)[] = [];
  const failing: ((error: Error) => void)[] = [];
  let count = 0;
  const load = () => {
    count += 1;
    return new Promise<Tenant | undefined>((resolve, reject) => {
      waiting.push(resolve);
      failing.push(reject);
    });
  };
  return {
    load,
    count: () => count,
    answer: (position: number, found: Tenant | undefined) => waiting[position]?.(found),
    fail: (position: number) => failing[position]?.(new Error('no database')),
  };
}

function listeningCache(): TenantCache {
  const cache = new TenantCache();
  cache.keepWhile(true);
  return cache;
}

describe('the cache of tenants', () => {
  it('loads once, however many ask at once', async () => {
    const cache = listeningCache();
    const { load, count, answer } = controlledLoad();

    const asked = Array.from({ length: 100 }, () => cache.get('slug:a', load));
    answer(0, tenant('a'));

    expect(new Set(await Promise.all(asked)).size).toBe(1);
    expect(count()).toBe(1);
  });

  it('knows a tenant that was found by its host by id and slug too', async () => {
    const cache = listeningCache();
    await cache.get('host:a.com', async () => tenant('a'));

    for (const key of ['id:a', 'slug:a'] as const) {
      expect(await cache.get(key, () => Promise.reject(new Error('loaded again')))).toMatchObject({ id: 'a' });
    }
  });

  it('remembers what is not there, until any tenant changes', async () => {
    const cache = listeningCache();
    await cache.get('slug:a', async () => undefined);
    expect(await cache.get('slug:a', async () => tenant('a'))).toBeUndefined();

    cache.forget('a');

    expect(await cache.get('slug:a', async () => tenant('a'))).toMatchObject({ id: 'a' });
  });

  it('forgets one tenant under all its names, and no other', async () => {
    const cache = listeningCache();
    await cache.get('slug:a', async () => tenant('a', 'old'));
    await cache.get('host:a.com', async () => tenant('a', 'old'));
    await cache.get('slug:b', async () => tenant('b', 'old'));

    cache.forget('a');

    for (const key of ['slug:a', 'host:a.com', 'id:a'] as const) {
      expect(await cache.get(key, async () => tenant('a', 'new'))).toMatchObject({ name: 'new' });
    }
    expect(await cache.get('slug:b', async () => tenant('b', 'new'))).toMatchObject({ name: 'old' });
  });

  it('neither keeps nor shares a load that began before a change', async () => {
    const cache = listeningCache();
    const { load, answer } = controlledLoad();
    const before = cache.get('slug:a', load);
    cache.forget('a');
    const after = cache.get('slug:a', load);

    answer(1, tenant('a', 'new'));
    expect(await after).toMatchObject({ name: 'new' });
    answer(0, tenant('a', 'old'));
    expect(await before).toMatchObject({ name: 'old' });

    expect(await cache.get('slug:a', load)).toMatchObject({ name: 'new' });
  });

  it('does not remember a failure', async () => {
    const cache = listeningCache();
    const { load, fail, answer } = controlledLoad();
    const failed = cache.get('slug:a', load);
    fail(0);
    await expect(failed).rejects.toThrow('no database');

    const again = cache.get('slug:a', load);
    answer(1, tenant('a'));
    expect(await again).toMatchObject({ id: 'a' });
  });

  it('keeps nothing while changes are not told, and drops what it had', async () => {
    const cache = listeningCache();
    const { load, count } = controlledLoad();
    await cache.get('slug:a', async () => tenant('a'));

    cache.keepWhile(false);

    void cache.get('slug:a', load);
    expect(count()).toBe(1);
    await cache.get('slug:b', async () => tenant('b', 'first'));
    expect(await cache.get('slug:b', async () => tenant('b', 'second'))).toMatchObject({ name: 'second' });
  });

  it('is bounded, and a flood of unknown names pushes no tenant out', async () => {
    const cache = listeningCache();
    await cache.get('slug:a', async () => tenant('a'));
    for (let n = 0; n < 12_000; n += 1) await cache.get(`slug:none-${n}`, async () => undefined);

    expect(await cache.get('slug:a', () => Promise.reject(new Error('loaded again')))).toMatchObject({ id: 'a' });
    expect(await cache.get('slug:none-11999', () => Promise.reject(new Error('loaded again')))).toBeUndefined();
    const { load, count } = controlledLoad();
    void cache.get('slug:none-0', load);
    expect(count()).toBe(1);
  });
});
