import { fractionDigits, isCurrency } from '@rustok/core';

/**
 * An amount that a spreadsheet has calculated, rounded to its currency's digits. With three digits behind the point
 * it may be thousands instead: null.
 */
export function rounded(text: string, currency: string): string | null {
  const [whole = '', fraction = ''] = text.split('.');
  if (fraction.length < 4 || !isCurrency(currency)) return null;
  const digits = fractionDigits(currency);
  const up = (fraction[digits] ?? '0') >= '5' ? 1n : 0n;
  const minor = String(BigInt(whole + fraction.slice(0, digits)) + up).padStart(digits + 1, '0');
  return digits === 0 ? minor : `${minor.slice(0, -digits)}.${minor.slice(-digits)}`;
}
