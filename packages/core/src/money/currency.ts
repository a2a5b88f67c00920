import { data } from 'currency-codes';
import { Invalid } from '../errors/domain-error.js';

/** Decimal places by code (ISO 4217, list one). Node's own data gives the digits shown, which differ for HUF, IDR and others. */
const digitsByCurrency = new Map(data.map(({ code, digits }) => [code, digits]));

/** Whether the text is the code of a currency, in capitals. */
export function isCurrency(code: string): boolean {
  return digitsByCurrency.has(code);
}

/**
 * Decimal places of a currency's minor unit.
 *
 * @throws Invalid `CURRENCY_UNKNOWN`
 */
export function fractionDigits(code: string): number {
  const digits = digitsByCurrency.get(code);
  if (digits === undefined) {
    throw new Invalid('CURRENCY_UNKNOWN', `"${code.slice(0, 10)}" is not the code of a currency.`);
  }
  return digits;
}
