import { describe, expect, it } from '@jest/globals';
import { addressOf } from './view.js';

describe('an address within the shop', () => {
  it('has the values that are given, encoded', () => {
    expect(addressOf('/search', { q: 'a&b=ü', after: null, lang: undefined })).toBe('/search?q=a%26b%3D%C3%BC');
  });

  it('is the path alone when there are none', () => {
    expect(addressOf('/', { lang: null })).toBe('/');
  });
});
