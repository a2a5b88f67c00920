import { isCurrency } from '@rustok/core';
import { wrongField } from '../../product/product.errors.js';
import { parseAmount } from '../../variants/parse-amount.js';
import type { CompareAtPriceChangeRequest } from './price-change.dto.js';

/** A change of amounts: how, and in which currency; null is in all. */
export type PriceChange = { readonly currency: string | null } & (
  | { readonly kind: 'set' | 'adjust'; readonly amount: bigint; readonly currency: string }
  | { readonly kind: 'percent'; readonly millionths: bigint }
  | { readonly kind: 'fromPrice' | 'clear' }
);

const KINDS = ['setTo', 'adjustBy', 'percent', 'fromPrice', 'clear'] as const;

/**
 * @param path where the change stands in the input, for errors
 * @throws Invalid `PRICE_CHANGE_AMBIGUOUS`, `CURRENCY_UNKNOWN`, and as amounts are refused
 */
export function toPriceChange(
  request: CompareAtPriceChangeRequest,
  shopCurrency: string,
  path: readonly string[],
): PriceChange {
  const { currencyCode: currency = null, setTo, adjustBy, percent, fromPrice } = request;
  if (currency !== null && !isCurrency(currency))
    throw wrongField([...path, 'currencyCode'], 'CURRENCY_UNKNOWN', `"${currency}" is not the code of a currency.`);
  if (KINDS.filter((kind) => request[kind] !== undefined && request[kind] !== false).length !== 1)
    throw wrongField(path, 'PRICE_CHANGE_AMBIGUOUS', 'Name exactly one way in which the price changes.');

  const own = currency ?? shopCurrency;
  if (setTo !== undefined) return { kind: 'set', currency: own, amount: parseAmount(setTo, own, [...path, 'setTo']) };
  if (adjustBy !== undefined)
    return { kind: 'adjust', currency: own, amount: parseAmount(adjustBy, own, [...path, 'adjustBy']) };
  if (percent !== undefined) return { kind: 'percent', currency, millionths: BigInt(Math.round(percent * 10_000)) };
  return { kind: fromPrice ? 'fromPrice' : 'clear', currency };
}

/**
 * The amount after a change of its own. A percentage is computed in minor units, halves up, so that
 * what comes out is an amount of its currency: 12.5 % off 999 yen are 874.
 */
export function changedAmount(amount: bigint, change: PriceChange): bigint {
  if (change.kind === 'set') return change.amount;
  if (change.kind === 'adjust') return amount + change.amount;
  if (change.kind === 'percent') return (amount * (1_000_000n + change.millionths) + 500_000n) / 1_000_000n;
  return amount;
}
