import { parseMoney } from '@rustok/core';
import type { Shop } from '../../../commerce.settings.js';
import { isReduced, lowestRecentPrice, type PriceTime } from '../../prices/lowest-recent-price.js';
import { toMoneyResponse, type MoneyResponse } from '../money.response.js';
import type { VariantResponse } from '../variant.response.js';

type Priced = Pick<VariantResponse, 'price' | 'compareAtPrice'>;

/** The lowest recent price of a variant, in the currency that it is shown in. Without a history its price has never changed. */
export function lowestPriceOf(
  { price, compareAtPrice }: Priced,
  times: readonly PriceTime[] | undefined,
  { progressiveReductions: isProgressive }: Pick<Shop, 'progressiveReductions'>,
): MoneyResponse | null {
  if (!price) return null;
  const { currencyCode: currency } = price;
  if (!times) {
    if (!compareAtPrice) return price;
    const compareAtAmount = parseMoney(compareAtPrice.amount, currency);
    return isReduced({ amount: parseMoney(price.amount, currency), compareAtAmount }) ? null : price;
  }
  const amount = lowestRecentPrice(times, Date.now(), { isProgressive });
  return amount === null ? null : toMoneyResponse({ amount, currency });
}

/** A product's lowest recent price is the lowest of its variants'. */
export function lowestOf(prices: readonly (MoneyResponse | null)[]): MoneyResponse | null {
  return prices.reduce((lowest, price) => {
    if (!price || !lowest) return price ?? lowest;
    return isLess(price.amount, lowest.amount) ? price : lowest;
  }, null);
}

/** Of decimals with as many digits behind the point, which all amounts of a currency have. Every variant of a list comes by. */
function isLess(one: string, other: string): boolean {
  return one.length === other.length ? one < other : one.length < other.length;
}
