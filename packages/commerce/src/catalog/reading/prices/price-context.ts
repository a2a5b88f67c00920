import type { PriceContext, RequestContext } from '@rustok/core';
import { shopOf, type Shop } from '../../../commerce.settings.js';

/**
 * Whose prices a request reads. What the shop does not know, a currency that it does not sell in or
 * a country, is answered as if nobody had asked for it.
 */
export function priceContextOf(ctx: RequestContext, shop = shopOf(ctx)): PriceContext {
  const { currency } = ctx.reading;
  return priceContext(currency !== null && shop.currencies.includes(currency) ? currency : shop.currency);
}

/** The contexts that a shop's products have prices in. */
export function priceContexts({ currencies }: Shop): readonly PriceContext[] {
  return currencies.map(priceContext);
}

function priceContext(currency: string): PriceContext {
  return { currency, region: null, priceList: null, minQuantity: 1 };
}
