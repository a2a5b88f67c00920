import { moduleTest, moduleTestWith } from '@rustok/testing';
import { rawBytes, rawRequest } from '../../test/raw-request.js';
import { DomainService } from '../domains/domain.service.js';
import { TenantModule } from '../tenant.module.js';

const t = moduleTest(TenantModule);

const PATH = '/api/graphql?query=%7Btenant%7Bslug%7D%7D';

/** Asks which tenant a request with these headers belongs to. */
async function ask(headers: Readonly<Record<string, string | readonly string[]>>) {
  const { status, body } = await rawRequest(`${await t.url()}${PATH}`, { 'apollo-require-preflight': '1', ...headers });
  const answer = JSON.parse(body) as {
    data?: { tenant: { slug: string } | null } | null;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return { status, slug: answer.data?.tenant?.slug, code: answer.errors?.[0]?.extensions.code };
}

describe("a request's tenant", () => {
  it('is the one of its host, however the host is written', async () => {
    const { slug } = t.ctx.tenant;
    await t.get(DomainService).add(t.ctx, `${slug}.example.com`);

    for (const host of [
      `${slug}.localhost`,
      `${slug.toUpperCase()}.LOCALHOST:3000`,
      `${slug}.localhost.`,
      `${slug}.example.com`,
      `${slug}.Example.COM.:443`,
    ]) {
      expect(await ask({ host })).toMatchObject({ slug });
    }
  });

  it('is the one that a header names on hosts of nobody', async () => {
    const { slug, id } = t.ctx.tenant;
    for (const host of [
      'localhost',
      'localhost:3000',
      '127.0.0.1',
      '127.0.0.1:3000',
      '[::1]:3000',
      'server:3000',
      'api.localhost',
      'api.example.com',
    ]) {
      expect(await ask({ host, 'x-tenant-slug': slug })).toMatchObject({ slug });
      expect(await ask({ host, 'x-tenant-id': id })).toMatchObject({ slug });
    }
  });

  it('must be the same by host and by headers', async () => {
    const { slug, id } = t.ctx.tenant;
    const other = t.otherTenant.tenant;
    const host = `${slug}.localhost`;

    expect(await ask({ host, 'x-tenant-slug': slug, 'x-tenant-id': id })).toMatchObject({ slug });
    for (const headers of [
      { host, 'x-tenant-slug': other.slug },
      { host, 'x-tenant-id': other.id },
      { host, 'x-tenant-slug': 'nobody' },
      { host, 'x-tenant-slug': slug, 'x-tenant-id': other.id },
      { host: 'localhost', 'x-tenant-slug': slug, 'x-tenant-id': other.id },
    ]) {
      expect(await ask(headers)).toMatchObject({ slug: undefined, code: 'TENANT_AMBIGUOUS' });
    }
  });

  it('is never guessed', async () => {
    expect(await ask({ host: 'localhost' })).toMatchObject({ code: 'TENANT_REQUIRED' });
    expect(await ask({ host: 'unknown.example.com' })).toMatchObject({ code: 'TENANT_NOT_FOUND' });
    expect(await ask({ host: 'nobody.localhost', 'x-tenant-slug': t.ctx.tenant.slug })).toMatchObject({
      code: 'TENANT_NOT_FOUND',
    });
    expect(await ask({ host: 'shop.nobody.localhost', 'x-tenant-slug': t.ctx.tenant.slug })).toMatchObject({
      code: 'TENANT_NOT_FOUND',
    });
    expect(await ask({ host: 'localhost', 'x-tenant-slug': 'nobody' })).toMatchObject({ code: 'TENANT_NOT_FOUND' });
  });

  it.each<[string, Readonly<Record<string, string | readonly string[]>>]>([
    ['an empty slug', { 'x-tenant-slug': '' }],
    ['upper case', { 'x-tenant-slug': 'Acme' }],
    ['a header sent twice', { 'x-tenant-slug': ['acme', 'demo'] }],
    ['SQL', { 'x-tenant-slug': "acme' OR '1'='1" }],
    ['a path', { 'x-tenant-slug': '../../etc/passwd' }],
    ['other scripts', { 'x-tenant-slug': '\u00e1cme' }],
    ['10 kB', { 'x-tenant-slug': 'a'.repeat(10_000) }],
    ['no UUID', { 'x-tenant-id': 'not-a-uuid' }],
    ['a UUID and more', { 'x-tenant-id': "00000000-0000-7000-8000-000000000000'--" }],
    ['a host with an underscore', { host: 'ac_me.example.com' }],
    ['a host with a path', { host: 'acme.localhost/../x' }],
    ['a host of other scripts', { host: 'm\u00fcnchen.de' }],
    ['a label that is too long', { host: `${'a'.repeat(64)}.localhost` }],
    ['a host of 10 kB', { host: 'a'.repeat(10_000) }],
  ])('is refused where it is named by %s', async (_, headers) => {
    const { slug, code } = await ask({ host: 'localhost', ...headers });
    expect({ slug, code }).toEqual({ slug: undefined, code: 'TENANT_IDENTIFIER_INVALID' });
  });

  it.each(['[::1', '[evil]:80', 'a b', 'a:b:c', '%'])(
    'is not looked for behind the malformed host %j',
    async (host) => {
      const { status, body } = await rawRequest(`${await t.url()}${PATH}`, { host });
      expect({ status, ...(JSON.parse(body) as object) }).toMatchObject({ status: 400, code: 'HOST_INVALID' });
    },
  );

  it('is a 400 with problem details over REST', async () => {
    const response = await t.http('/api/v1/modules', { tenant: null, headers: { 'x-tenant-slug': "a' OR 1=1" } });

    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem: unknown = await response.json();
    expect(problem).toMatchObject({ code: 'TENANT_IDENTIFIER_INVALID' });
    expect(JSON.stringify(problem)).not.toContain('OR 1=1');
  });

  it('cannot be smuggled in by a header with a line break, a second host or no host at all', async () => {
    const { id } = t.ctx.tenant;
    const url = await t.url();
    const get = (lines: readonly string[]) =>
      rawBytes(url, `GET ${PATH} HTTP/1.1\r\n${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`);

    for (const lines of [
      [],
      ['Host: localhost', 'Host: acme.localhost'],
      ['Host: localhost', `X-Tenant-Slug: a\rX-Tenant-ID: ${id}`],
      ['Host: localhost', `X-Tenant-Slug: a\nX-Tenant-ID: ${id}`, 'X: \0'],
      ['Host: local\0host', `X-Tenant-ID: ${id}`],
    ]) {
      const { status, body } = await get(lines);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body).not.toContain(t.ctx.tenant.slug);
    }
  });
});

describe('a default tenant', () => {
  const single = moduleTestWith({ defaultTenant: 'shop' }, TenantModule);

  const whose = async (headers: Readonly<Record<string, string>>) => {
    const { body } = await rawRequest(`${await single.url()}${PATH}`, { 'apollo-require-preflight': '1', ...headers });
    return JSON.parse(body) as unknown;
  };

  it('takes the requests that name nobody, and no others', async () => {
    await single.newTenant({ slug: 'shop' });

    for (const host of ['localhost', '127.0.0.1', 'unknown.example.com']) {
      expect(await whose({ host })).toMatchObject({ data: { tenant: { slug: 'shop' } } });
    }
    expect(await whose({ host: 'localhost', 'x-tenant-slug': single.ctx.tenant.slug })).toMatchObject({
      data: { tenant: { slug: single.ctx.tenant.slug } },
    });
    for (const headers of [{ host: 'nobody.localhost' }, { host: 'localhost', 'x-tenant-slug': 'nobody' }]) {
      expect(await whose(headers)).toMatchObject({ errors: [{ extensions: { code: 'TENANT_NOT_FOUND' } }] });
    }
  });
});
