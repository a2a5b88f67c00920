import { wrongField } from '../../product/product.errors.js';
import type { PriceState } from '../../draft/product-state.js';
import { changedAmount, type PriceChange } from './price-change.js';

type Prices = Readonly<Record<string, PriceState>>;

export interface PriceChanges {
  readonly price?: PriceChange | undefined;
  readonly compareAtPrice?: PriceChange | undefined;
}

/**
 * A variant's prices after a change. What has no amount is not adjusted; only setting makes one.
 *
 * @throws Invalid `PRICE_NEGATIVE`, `PRICE_MISSING`
 */
export function changePrices(before: Prices, { price, compareAtPrice }: PriceChanges): Prices {
  const prices: Record<string, PriceState> = { ...before };
  for (const currency of concerned(before, price)) {
    const known = before[currency];
    if (!price || (!known && price.kind !== 'set')) continue;
    const amount = notNegative(changedAmount(known?.amount ?? 0n, price), 'price');
    prices[currency] = { amount, compareAtAmount: known?.compareAtAmount ?? null };
  }
  for (const currency of concerned(prices, compareAtPrice)) {
    const known = prices[currency];
    if (!compareAtPrice || (!known && compareAtPrice.kind !== 'set')) continue;
    if (!known) throw wrongField(['compareAtPrice'], 'PRICE_MISSING', `A variant has no price in ${currency}.`);
    prices[currency] = { ...known, compareAtAmount: compareAt(known, before[currency], compareAtPrice) };
  }
  return prices;
}

function concerned(prices: Prices, change: PriceChange | undefined): readonly string[] {
  if (!change) return [];
  return change.currency === null ? Object.keys(prices) : [change.currency];
}

function compareAt(known: PriceState, before: PriceState | undefined, change: PriceChange): bigint | null {
  if (change.kind === 'clear') return null;
  if (change.kind === 'fromPrice') return before?.amount ?? null;
  if (known.compareAtAmount === null && change.kind !== 'set') return null;
  return notNegative(changedAmount(known.compareAtAmount ?? 0n, change), 'compareAtPrice');
}

function notNegative(amount: bigint, field: string): bigint {
  if (amount < 0n) throw wrongField([field], 'PRICE_NEGATIVE', 'A price would fall below zero.');
  return amount;
}
