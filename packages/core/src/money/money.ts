import { Invalid } from '../errors/domain-error.js';
import { fractionDigits } from './currency.js';

/** An amount in minor units (cents, yen, fils) of a currency. */
export interface Money {
  readonly amount: bigint;
  readonly currency: string;
}

const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d+))?$/;

/** What a `bigint` column holds. */
const MAX_AMOUNT = 2n ** 63n - 1n;

/**
 * Minor units from a decimal text: `('19.9', 'EUR')` is `1990n`.
 *
 * @throws Invalid `MONEY_INVALID` when the text is no plain decimal, `MONEY_TOO_PRECISE` when it
 * has more digits than the currency, and `MONEY_TOO_LARGE` when no column holds it.
 */
export function parseMoney(text: string, currency: string): bigint {
  const digits = fractionDigits(currency);
  const match = DECIMAL.exec(text);
  if (!match) throw new Invalid('MONEY_INVALID', `"${text.slice(0, 40)}" is not an amount such as 19.90.`);

  const [, sign = '', whole = '0', fraction = ''] = match;
  if (fraction.length > digits) {
    throw new Invalid(
      'MONEY_TOO_PRECISE',
      `${currency} has ${digits} decimal places; "${text}" has ${fraction.length}.`,
    );
  }
  const amount = BigInt(`${whole}${fraction.padEnd(digits, '0')}`);
  if (amount > MAX_AMOUNT) throw new Invalid('MONEY_TOO_LARGE', `"${text}" is more than can be stored.`);
  return sign === '' ? amount : -amount;
}

/** The decimal text with the currency's full digits: `19.90` EUR, `1990` JPY, `1.990` KWD. */
export function formatMoney({ amount, currency }: Money): string {
  const digits = fractionDigits(currency);
  const sign = amount < 0n ? '-' : '';
  const text = (amount < 0n ? -amount : amount).toString().padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
