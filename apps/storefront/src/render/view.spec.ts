import { describe, expect, it } from '@jest/globals';
import { addressOf, queryOf } from './view.js';

describe('an address within the shop', () => {
  it('has the values that are given, encoded', () => {
    expect(addressOf('/search', { q: 'a&b=ü', after: null, lang: undefined })).toBe('/search?q=a%26b%3D%C3%BC');
  });

  it('has a value several times, and is read so again', () => {
    const query = { tag: ['a', 'b'], q: ['tea'] };
    const address = addressOf('/search', query);
    expect(address).toBe('/search?tag=a&tag=b&q=tea');
    expect(queryOf(new URL(address, 'http://shop.invalid'))).toEqual(query);
  });

  it('is the path alone when there are none', () => {
    expect(addressOf('/', { lang: null })).toBe('/');
  });
});
