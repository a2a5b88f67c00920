import type { RequestContext } from '@rustok/core';
import { shopOf } from '../../commerce.settings.js';
import { priceContextOf } from './prices/price-context.js';
import type { View } from './to-variant-response.js';

/** How a request reads what is stored. */
export function viewOf(ctx: RequestContext): View {
  const shop = shopOf(ctx);
  return { locale: ctx.locale, shop, currency: priceContextOf(ctx, shop).currency };
}
