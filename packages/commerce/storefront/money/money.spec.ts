import { describe, expect, it } from '@jest/globals';
import { formatMoney, isMore } from './money.js';

describe('a price', () => {
  it.each([
    ['19.90', 'EUR', 'en', '€19.90'],
    ['1990', 'JPY', 'en', '¥1,990'],
    ['1.990', 'KWD', 'en', 'KWD 1.990'],
    ['90071992547409.93', 'USD', 'en', '$90,071,992,547,409.93'],
    ['1234.50', 'RUB', 'ru', '1 234,50 ₽'],
  ])('%s %s in %s reads %s', (amount, currencyCode, locale, text) => {
    expect(formatMoney({ amount, currencyCode }, locale).replaceAll(/\s/g, ' ')).toBe(text);
  });

  it('is more than another of its currency only', () => {
    expect(isMore({ amount: '10.00', currencyCode: 'USD' }, { amount: '9.00', currencyCode: 'USD' })).toBe(true);
    expect(isMore({ amount: '10.00', currencyCode: 'USD' }, { amount: '9.00', currencyCode: 'EUR' })).toBe(false);
  });
});
