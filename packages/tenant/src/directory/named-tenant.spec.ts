import { DomainRules } from '../domains/domain-rules.js';
import { namedTenant } from './named-tenant.js';

const ID = '01990000-0000-7000-8000-000000000001';
const rules = new DomainRules({ database: { url: '' }, tenantBaseDomains: ['localhost', 'Rustok.App'] });

const named = (headers: Readonly<Record<string, string>>) =>
  namedTenant({ method: 'GET', url: '/', header: (name) => headers[name] }, rules);

describe('the host of a request', () => {
  it.each([
    ['acme.localhost', 'slug:acme'],
    ['acme.localhost:3000', 'slug:acme'],
    ['ACME.Rustok.app.', 'slug:acme'],
    ['shop.example.com', 'host:shop.example.com'],
    ['Shop.Example.com:443', 'host:shop.example.com'],
    ['xn--e1afmkfd.xn--p1ai', 'host:xn--e1afmkfd.xn--p1ai'],
    ['notlocalhost.com', 'host:notlocalhost.com'],
    ['evilrustok.app', 'host:evilrustok.app'],
    ['acme.rustok.app.evil.com', 'host:acme.rustok.app.evil.com'],
  ])('%j names a tenant by %j', (host, key) => {
    expect(named({ host }).host).toBe(key);
  });

  it.each([
    '',
    'localhost',
    'localhost:3000',
    'LOCALHOST.',
    '127.0.0.1',
    '127.0.0.1:3000',
    '[::1]:3000',
    'server:3000',
    'rustok.app',
    'api.rustok.app',
    'www.localhost',
  ])('%j belongs to the platform', (host) => {
    expect(named({ host }).host).toBeNull();
  });

  it.each(['a.b.rustok.app', 'a.b.c.localhost:3000'])('%j is nobody’s', (host) => {
    expect(() => named({ host })).toThrow(expect.objectContaining({ code: 'TENANT_NOT_FOUND' }));
  });

  it.each(['acme.localhost/..', 'ac me.localhost', 'acme\u0000.localhost', 'münchen.de', '[::1', '[evil]:80', 'a@b.c'])(
    '%j is refused',
    (host) => {
      expect(() => named({ host })).toThrow(expect.objectContaining({ code: 'TENANT_IDENTIFIER_INVALID' }));
    },
  );
});

describe('the headers of a request', () => {
  it('name a tenant by its id, its slug, or both', () => {
    expect(named({ 'x-tenant-id': ID, 'x-tenant-slug': 'acme' })).toEqual({ host: null, id: ID, slug: 'acme' });
  });

  it.each([
    ['x-tenant-id', 'acme'],
    ['x-tenant-id', ''],
    ['x-tenant-id', ID.toUpperCase().replace('0', 'A')],
    ['x-tenant-id', `{${ID}}`],
    ['x-tenant-id', `${ID}, ${ID}`],
    ['x-tenant-id', `${ID}\n`],
    ['x-tenant-id', '00000000-0000-0000-0000-000000000000'],
    ['x-tenant-slug', ''],
    ['x-tenant-slug', 'Acme'],
    ['x-tenant-slug', 'admin'],
    ['x-tenant-slug', 'acme, demo'],
    ['x-tenant-slug', "acme' OR '1'='1"],
    ['x-tenant-slug', '../../etc/passwd'],
    ['x-tenant-slug', 'аcme'],
    ['x-tenant-slug', 'acme\r\nX-Tenant-ID: 1'],
  ])('are refused with %s %j', (name, value) => {
    expect(() => named({ [name]: value })).toThrow(expect.objectContaining({ code: 'TENANT_IDENTIFIER_INVALID' }));
  });

  it('are refused with 10 kB', () => {
    for (const name of ['host', 'x-tenant-id', 'x-tenant-slug']) {
      expect(() => named({ [name]: 'a'.repeat(10_000) })).toThrow(/^.{0,100}$/);
    }
  });

  it('are not repeated in the refusal', () => {
    expect(() => named({ 'x-tenant-slug': '<script>alert(1)</script>' })).toThrow(/^(?!.*script)/);
  });
});
