import type { ReadModelPrice } from '@rustok/core';
import type { Shop } from '../../../commerce.settings.js';
import type { ProductState } from '../../draft/product-state.js';
import { historyKey, type PriceHistories } from '../../prices/load-price-history.js';
import type { PriceTime } from '../../prices/lowest-recent-price.js';
import type { ProductResponse } from '../product.response.js';
import { lowestOf, lowestPriceOf } from './lowest-price.js';
import { toProductOffer, toVariantOffer, type ProductOffer, type VariantOffer } from './offer.js';
import { priceContexts } from './price-context.js';

/** A price that applied: amount, what it was compared with, from when and until when. */
type StoredTime = readonly [amount: string, compareAt: string | null, from: number, until: number | null];

/**
 * What a product costs in one context, as the read model keeps it. The lowest price of 30 days moves
 * with time, and a document does not; so it keeps what that is computed from, where a price has changed.
 */
interface StoredPrices extends ProductOffer {
  readonly variants: Readonly<Record<string, VariantOffer & { readonly history?: readonly StoredTime[] }>>;
}

/** What a product costs in each currency that the shop sells in and that it has a price in. */
export function toPrices(product: ProductState, shop: Shop, histories: PriceHistories): readonly ReadModelPrice[] {
  return priceContexts(shop).flatMap((context) => {
    const { currency } = context;
    // A `number` is exact up to 2^53 minor units.
    const amounts = product.variants
      .flatMap(({ prices }) => prices[currency] ?? [])
      .map(({ amount }) => Number(amount));
    if (amounts.length === 0) return [];
    const body: StoredPrices = {
      ...toProductOffer(product, currency),
      variants: Object.fromEntries(
        product.variants.map((variant) => {
          const times = histories.get(historyKey(variant.id, currency));
          return [
            variant.id,
            { ...toVariantOffer(variant, currency), ...(times && { history: times.map(toStoredTime) }) },
          ];
        }),
      ),
    };
    return [{ context, min: Math.min(...amounts), max: Math.max(...amounts), body: { ...body } }];
  });
}

/** A product with what it costs in a context; without, it is not for sale there. */
export function withPrices(
  product: ProductResponse,
  body: Readonly<Record<string, unknown>> | null,
  shop: Pick<Shop, 'progressiveReductions'>,
): ProductResponse {
  const { variants: offers = {}, ...offer } = (body ?? {}) as Partial<StoredPrices>;
  const variants = product.variants.map((variant) => {
    const { history, ...own } = offers[variant.id] ?? {};
    const priced = { ...variant, ...own };
    return { ...priced, lowestPriceLast30Days: lowestPriceOf(priced, history?.map(toPriceTime), shop) };
  });
  const lowestPriceLast30Days = lowestOf(variants.map(({ lowestPriceLast30Days: lowest }) => lowest));
  return { ...product, ...offer, variants, lowestPriceLast30Days };
}

function toStoredTime({ amount, compareAtAmount, from, until }: PriceTime): StoredTime {
  return [amount.toString(), compareAtAmount?.toString() ?? null, from, until];
}

function toPriceTime([amount, compareAt, from, until]: StoredTime): PriceTime {
  return { amount: BigInt(amount), compareAtAmount: compareAt === null ? null : BigInt(compareAt), from, until };
}
