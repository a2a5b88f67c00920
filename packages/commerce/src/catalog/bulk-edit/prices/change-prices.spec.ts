import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changePrices } from './change-prices.js';
import type { CompareAtPriceChangeRequest } from './price-change.dto.js';
import { changedAmount, toPriceChange } from './price-change.js';

const change = (request: CompareAtPriceChangeRequest) => toPriceChange(request, 'USD', ['changes', 'price']);

const codeOf = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

const PRICES = {
  USD: { amount: 1999n, compareAtAmount: null },
  JPY: { amount: 999n, compareAtAmount: 1500n },
};

describe('a change of prices', () => {
  it.each([
    ['a percentage off, in every currency', { percent: -12.5 }, { USD: 1749n, JPY: 874n }],
    ['a percentage in one currency', { percent: 10, currencyCode: 'JPY' }, { USD: 1999n, JPY: 1099n }],
    ['an amount more, in the shop’s own', { adjustBy: '0.51' }, { USD: 2050n, JPY: 999n }],
    ['an amount less', { adjustBy: '-19.99' }, { USD: 0n, JPY: 999n }],
    ['one price for all', { setTo: '5' }, { USD: 500n, JPY: 999n }],
    [
      'one price in a currency that has none',
      { setTo: '5', currencyCode: 'EUR' },
      { USD: 1999n, JPY: 999n, EUR: 500n },
    ],
    ['an adjustment of what has no price', { adjustBy: '5', currencyCode: 'EUR' }, { USD: 1999n, JPY: 999n }],
  ])('is %s', (_, request, expected) => {
    const prices = changePrices(PRICES, { price: change(request) });
    expect(Object.fromEntries(Object.entries(prices).map(([currency, { amount }]) => [currency, amount]))).toEqual(
      expected,
    );
  });

  it('marks a reduction with the price before it', () => {
    const prices = changePrices(PRICES, {
      price: change({ percent: -50 }),
      compareAtPrice: change({ fromPrice: true }),
    });
    expect(prices).toEqual({
      USD: { amount: 1000n, compareAtAmount: 1999n },
      JPY: { amount: 500n, compareAtAmount: 999n },
    });
  });

  it('ends one', () => {
    expect(changePrices(PRICES, { compareAtPrice: change({ clear: true }) })['JPY']).toEqual({
      amount: 999n,
      compareAtAmount: null,
    });
  });

  it.each([
    ['falls below zero', { price: { adjustBy: '-20' } }, 'PRICE_NEGATIVE'],
    [
      'lacks what a price to compare with needs',
      { compareAtPrice: { setTo: '5', currencyCode: 'EUR' } },
      'PRICE_MISSING',
    ],
  ])(
    'is refused where one %s',
    (_, { price, compareAtPrice }: Record<string, CompareAtPriceChangeRequest | undefined>, code) => {
      const changes = { price: price && change(price), compareAtPrice: compareAtPrice && change(compareAtPrice) };
      expect(codeOf(() => changePrices(PRICES, changes))).toBe(code);
    },
  );

  it.each([
    [{}, 'PRICE_CHANGE_AMBIGUOUS'],
    [{ setTo: '1', percent: 5 }, 'PRICE_CHANGE_AMBIGUOUS'],
    [{ clear: false }, 'PRICE_CHANGE_AMBIGUOUS'],
    [{ setTo: '1.001' }, 'MONEY_TOO_PRECISE'],
    [{ percent: 5, currencyCode: 'ZZZ' }, 'CURRENCY_UNKNOWN'],
  ])('by %j is none', (request, code) => {
    expect(codeOf(() => change(request))).toBe(code);
  });

  it('by a percentage is off by half a unit at most, and never against its direction', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.integer({ min: -10_000, max: 100_000 }),
        (amount, hundredths) => {
          const after = changedAmount(amount, change({ percent: hundredths / 100 }));
          const exact = amount * BigInt(10_000 + hundredths);
          const difference = after * 10_000n - exact;
          expect(difference > -5_000n && difference <= 5_000n).toBe(true);
          expect(hundredths < 0 ? after <= amount : after >= amount).toBe(true);
        },
      ),
    );
  });
});
