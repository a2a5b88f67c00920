import { isAddress, normalHost } from './host.js';

describe('a host name', () => {
  it.each([
    ['shop.example.com', 'shop.example.com'],
    ['Shop.EXAMPLE.com', 'shop.example.com'],
    ['shop.example.com:8080', 'shop.example.com'],
    ['shop.example.com.', 'shop.example.com'],
    ['shop.example.com.:80', 'shop.example.com'],
    ['xn--80ak6aa92e.com', 'xn--80ak6aa92e.com'],
    ['localhost', 'localhost'],
  ])('%j is read as %j', (text, host) => {
    expect(normalHost(text)).toBe(host);
  });

  it.each([
    '',
    '.',
    '..',
    'a..b',
    '.a',
    'a.b..',
    '-a.b',
    'a-.b',
    'a_b.c',
    'a b.c',
    'a.b\r\nX: y',
    'a.b/c',
    'a.b?c',
    'a.b#c',
    'user@a.b',
    'münchen.de',
    'аpple.com',
    'a.b:',
    'a.b:x',
    'a.b:123456',
    'a.b:80:80',
    '[::1]',
    '%61.b',
    'a\0.b',
    `${'a'.repeat(64)}.b`,
    `${'a.'.repeat(127)}b`,
    "a.b' OR 1=1 --",
    '../../etc/passwd',
  ])('%j is none', (text) => {
    expect(normalHost(text)).toBeUndefined();
  });

  it('has at most 253 characters', () => {
    expect(normalHost('a'.repeat(10_000))).toBeUndefined();
    const label = 'a'.repeat(62);
    expect(normalHost(`${label}.${label}.${label}.${label}b.`)).toHaveLength(252);
    expect(normalHost(`${label}.${label}.${label}.${label}.bc`)).toBeUndefined();
  });
});

describe('an address', () => {
  it.each(['127.0.0.1', '127.0.0.1:3000', '[::1]', '[::1]:3000', '[2001:db8::1]', '[::ffff:10.0.0.1]:80'])(
    'is %j',
    (text) => {
      expect(isAddress(text)).toBe(true);
    },
  );

  it.each(['', 'localhost', '1.2.3', '1.2.3.4.5', '256.0.0.1', '[]', '[::g]', '[127.0.0.1]', '::1', '[::1', '[::1]x'])(
    'is not %j',
    (text) => {
      expect(isAddress(text)).toBe(false);
    },
  );
});
