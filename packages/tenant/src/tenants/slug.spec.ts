import { checkSlug, isSlug, RESERVED_SLUGS } from './slug.js';

describe("a tenant's slug", () => {
  it.each(['a', '0', 'acme', 'acme-2', 'a-', `a${'b'.repeat(62)}`])('may be %j', (slug) => {
    expect(isSlug(slug)).toBe(true);
    expect(() => checkSlug(slug)).not.toThrow();
  });

  it.each([
    '',
    ' acme',
    'acme ',
    'acme\n',
    'Acme',
    '-acme',
    'ac_me',
    'ac.me',
    'ac/me',
    '../acme',
    'acme%00',
    'acme\0',
    'ácme',
    'аcme',
    'acme\u200b',
    '{acme}',
    "acme' OR 1=1 --",
    `a${'b'.repeat(63)}`,
  ])('may not be %j', (slug) => {
    expect(isSlug(slug)).toBe(false);
    expect(() => checkSlug(slug)).toThrow(expect.objectContaining({ code: 'TENANT_SLUG_INVALID' }));
  });

  it('may not be 10 kB long', () => {
    expect(() => checkSlug('a'.repeat(10_000))).toThrow(expect.objectContaining({ code: 'TENANT_SLUG_INVALID' }));
  });

  it('is none of the platform’s own names', () => {
    expect(RESERVED_SLUGS.size).toBe(41);
    for (const slug of [...RESERVED_SLUGS, 'xn--80ak6aa92e']) {
      expect(isSlug(slug)).toBe(false);
      expect(() => checkSlug(slug)).toThrow(expect.objectContaining({ code: 'TENANT_SLUG_RESERVED' }));
    }
  });
});
