import { describe, expect, it } from '@jest/globals';
import { toSearchRequest } from './to-search-request.js';

const prices = { currency: 'USD', region: null, priceList: null, minQuantity: 1 };

describe('the query of a list', () => {
  it.each([undefined, '', '   ', '\u3000\t'])('%j asks for everything, in the order of creation', (query) => {
    const { request } = toSearchRequest({ ...(query !== undefined && { query }) }, prices);
    expect(request.text).toBeUndefined();
    expect(request.sort).toEqual({ key: 'id', reverse: false });
  });

  it('with words asks for what has them, the most relevant first', () => {
    const { request } = toSearchRequest({ query: 'mug ' }, prices);
    expect(request.text).toBe('mug ');
    expect(request.sort).toEqual({ key: 'relevance', reverse: false });
  });
});
