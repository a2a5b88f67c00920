import { data } from 'currency-codes';
import fc from 'fast-check';
import { Invalid } from '../errors/domain-error.js';
import { fractionDigits, isCurrency } from './currency.js';
import { formatMoney, parseMoney } from './money.js';

/** As many minor units as PostgreSQL's bigint holds. */
const amounts = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const currencies = fc.constantFrom(...data.map(({ code }) => code));

describe('an amount of money', () => {
  it.each([
    ['19.90', 'EUR', 1990n],
    ['19.9', 'EUR', 1990n],
    ['1990', 'JPY', 1990n],
    ['1.990', 'KWD', 1990n],
    ['-0.01', 'USD', -1n],
    ['0', 'USD', 0n],
  ])('%s %s is %s minor units', (text, currency, amount) => {
    expect(parseMoney(text, currency)).toBe(amount);
  });

  it('is the same after it was written and read, in every currency', () => {
    fc.assert(
      fc.property(amounts, currencies, (amount, currency) => {
        expect(parseMoney(formatMoney({ amount, currency }), currency)).toBe(amount);
      }),
    );
  });

  it("is written with the currency's full digits", () => {
    fc.assert(
      fc.property(amounts, currencies, (amount, currency) => {
        const [, fraction = ''] = formatMoney({ amount, currency }).split('.');
        expect(fraction).toHaveLength(fractionDigits(currency));
      }),
    );
  });

  it('has the digits of ISO 4217, not those that shops show', () => {
    expect(['HUF', 'IDR', 'JPY', 'KWD', 'CLF'].map(fractionDigits)).toEqual([2, 2, 0, 3, 4]);
  });
});

describe('a text that is no amount', () => {
  it.each([
    '',
    ' 1',
    '1 ',
    '1,50',
    '1.',
    '.5',
    '+1',
    '1e3',
    '0x10',
    '１',
    '€5',
    '1.5.5',
    '--1',
    'NaN',
    '9'.repeat(16),
    '1\n',
  ])('is refused: %j', (text) =>
    expect(() => parseMoney(text, 'EUR')).toThrow(
      new Invalid('MONEY_INVALID', `"${text}" is not an amount such as 19.90.`),
    ),
  );

  it('is refused with more digits than the currency has', () => {
    expect(() => parseMoney('1.001', 'EUR')).toThrow('EUR has 2 decimal places; "1.001" has 3.');
    expect(() => parseMoney('1.0', 'JPY')).toThrow(Invalid);
  });

  it('is refused beyond what a column holds', () => {
    expect(() => parseMoney('999999999999999.9999', 'CLF')).toThrow('is more than can be stored');
    expect(parseMoney('922337203685477.5807', 'CLF')).toBe(2n ** 63n - 1n);
  });

  it('is not repeated at length', () => {
    expect(() => parseMoney('x'.repeat(1000), 'EUR')).toThrow(/^"x{40}" is not/);
  });
});

describe('a currency', () => {
  it('is known by its code in capitals', () => {
    expect(['EUR', 'eur', 'EURO', '', '__proto__'].map(isCurrency)).toEqual([true, false, false, false, false]);
    expect(() => parseMoney('1', 'XYZ1')).toThrow('"XYZ1" is not the code of a currency.');
  });
});
