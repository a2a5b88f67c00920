import { wrongField } from '../product/product.errors.js';
import type { PriceDraft } from '../draft/product-draft.js';
import type { PriceState } from '../draft/product-state.js';

type Prices = Readonly<Record<string, PriceState>>;

/** Prices with a draft's laid over them, amount by amount; null takes a currency's price away. */
export function mergePrices(
  before: Prices,
  wanted: Readonly<Record<string, PriceDraft | null>>,
  path: readonly (string | number)[],
): Prices {
  const merged: Record<string, PriceState> = { ...before };
  for (const [currency, draft] of Object.entries(wanted)) {
    if (draft === null) delete merged[currency];
    // Nothing to compare with nothing: that is no price yet.
    else if (before[currency] || draft.amount !== undefined || draft.compareAtAmount != null) {
      merged[currency] = mergePrice(before[currency], draft, [...path, currency]);
    }
  }
  return merged;
}

function mergePrice(before: PriceState | undefined, draft: PriceDraft, path: readonly (string | number)[]): PriceState {
  const amount = draft.amount ?? before?.amount;
  if (amount === undefined) throw wrongField(path, 'PRICE_MISSING', 'A price to compare with needs a price.');
  const compareAtAmount =
    draft.compareAtAmount === undefined ? (before?.compareAtAmount ?? null) : draft.compareAtAmount;
  return { amount, compareAtAmount };
}
