import { Invalid, parseMoney } from '@rustok/core';

/**
 * Minor units of an input's amount, an error told with the field's path.
 *
 * @throws Invalid `MONEY_INVALID`, `MONEY_TOO_PRECISE`, `CURRENCY_UNKNOWN`
 */
export function parseAmount(text: string, currency: string, path: readonly (string | number)[]): bigint {
  try {
    return parseMoney(text, currency);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const field = { field: path.map(String), code: error.code, message: error.message };
    throw new Invalid(error.code, error.message, { fields: [field], cause: error });
  }
}
