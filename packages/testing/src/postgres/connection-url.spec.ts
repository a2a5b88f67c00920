import { connectionUrl } from './connection-url.js';

describe('a connection URL', () => {
  it('escapes what a password may contain', () => {
    const url = new URL(connectionUrl({ user: 'postgres', password: 'a:b@c/d%e', port: 5433, database: 'shop' }));

    expect(decodeURIComponent(url.password)).toBe('a:b@c/d%e');
    expect(url.host).toBe('127.0.0.1:5433');
    expect(url.pathname).toBe('/shop');
  });
});
