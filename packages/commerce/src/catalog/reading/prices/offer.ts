import type { ProductState, VariantState } from '../../draft/product-state.js';
import type { ProductResponse } from '../product.response.js';
import type { VariantResponse } from '../variant.response.js';
import { toMoneyResponse, toPriceRange } from '../money.response.js';

/** What of an answer depends on the currency. */
export type VariantOffer = Pick<VariantResponse, 'price' | 'compareAtPrice' | 'availableForSale'>;
export type ProductOffer = Pick<ProductResponse, 'priceRange' | 'compareAtPriceRange' | 'availableForSale'>;

const NO_OFFER: VariantOffer = { price: null, compareAtPrice: null, availableForSale: false };

/** A variant's price in a currency; without one, or in none, it is not for sale. */
export function toVariantOffer(variant: VariantState, currency: string | null): VariantOffer {
  const price = currency === null ? undefined : variant.prices[currency];
  if (!price || currency === null) return NO_OFFER;
  const { amount, compareAtAmount } = price;
  return {
    price: toMoneyResponse({ amount, currency }),
    compareAtPrice: compareAtAmount === null ? null : toMoneyResponse({ amount: compareAtAmount, currency }),
    availableForSale: isInStock(variant),
  };
}

export function toProductOffer({ variants }: ProductState, currency: string | null): ProductOffer {
  if (currency === null) return { priceRange: null, compareAtPriceRange: null, availableForSale: false };
  const prices = variants.flatMap(({ prices: all }) => all[currency] ?? []);
  return {
    priceRange: toPriceRange(
      prices.map(({ amount }) => amount),
      currency,
    ),
    compareAtPriceRange: toPriceRange(
      prices.flatMap(({ compareAtAmount }) => compareAtAmount ?? []),
      currency,
    ),
    availableForSale: variants.some((variant) => variant.prices[currency] && isInStock(variant)),
  };
}

/** Whether one could be sold now, if it has a price. */
function isInStock({ inventoryTracked, inventoryPolicy, inventoryQuantity }: VariantState): boolean {
  return !inventoryTracked || inventoryPolicy === 'continue' || inventoryQuantity > 0;
}
