import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toMoneyResponse } from '../money.response.js';
import { lowestOf, lowestPriceOf } from './lowest-price.js';

const shop = { progressiveReductions: false };
const usd = (amount: bigint) => toMoneyResponse({ amount, currency: 'USD' });

describe('the lowest of prices', () => {
  it('is the least of their amounts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 0n, max: 10n ** 17n }), { minLength: 1 }),
        fc.constantFrom('USD', 'JPY', 'KWD'),
        (amounts, currency) => {
          const least = amounts.reduce((one, other) => (other < one ? other : one));
          const prices = amounts.flatMap((amount) => [null, toMoneyResponse({ amount, currency })]);
          expect(lowestOf(prices)).toEqual(toMoneyResponse({ amount: least, currency }));
        },
      ),
    );
  });

  it('is none of none', () => {
    expect(lowestOf([])).toBeNull();
    expect(lowestOf([null])).toBeNull();
  });
});

describe('a price that has never changed', () => {
  it('is its own lowest, unless it was reduced from the beginning', () => {
    expect(lowestPriceOf({ price: usd(900n), compareAtPrice: null }, undefined, shop)).toEqual(usd(900n));
    expect(lowestPriceOf({ price: usd(900n), compareAtPrice: usd(900n) }, undefined, shop)).toEqual(usd(900n));
    expect(lowestPriceOf({ price: usd(900n), compareAtPrice: usd(1_000n) }, undefined, shop)).toBeNull();
    expect(lowestPriceOf({ price: null, compareAtPrice: null }, undefined, shop)).toBeNull();
  });
});
