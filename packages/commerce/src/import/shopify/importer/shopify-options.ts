import { Invalid, isCurrency, type RequestContext } from '@rustok/core';
import { z } from 'zod';
import { shopOf } from '../../../commerce.settings.js';
import type { ShopifyField } from '../file/cells.js';
import type { ShopifyImportTarget } from '../import-target.js';

export const shopifyOptions = z.object({
  locale: z.string().max(10).default('').describe("Of the file's texts; the tenant's default unless told."),
  currency: z.string().max(3).default('').describe("Of the file's prices; the shop's unless told."),
  marketCurrencies: z
    .string()
    .max(1_000)
    .default('')
    .describe('Currencies of the markets whose prices the file has: `Europe=EUR, United Kingdom=GBP`.'),
});

/** @throws Invalid `LOCALE_NOT_ENABLED`, `CURRENCY_UNKNOWN`, `MARKET_CURRENCIES_INVALID` */
export function targetOf(
  ctx: RequestContext,
  given: Readonly<Record<string, unknown>>,
  has: (field: ShopifyField) => boolean,
): ShopifyImportTarget {
  const options = shopifyOptions.parse(given);
  const shop = shopOf(ctx);
  const locale = options.locale || shop.locale;
  if (!shop.locales.includes(locale)) {
    throw new Invalid(
      'LOCALE_NOT_ENABLED',
      `The tenant's locales are ${shop.locales.join(', ')}, and not "${locale}".`,
    );
  }
  const currency = options.currency.toUpperCase() || shop.currency;
  if (!isCurrency(currency)) throw new Invalid('CURRENCY_UNKNOWN', `"${currency}" is not the code of a currency.`);
  return { locale, currency, has, marketCurrencies: readMarkets(options.marketCurrencies) };
}

function readMarkets(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(',').filter((pair) => pair.trim() !== '');
  return new Map(
    pairs.map((pair) => {
      const [market = '', currency = ''] = pair.split('=').map((part) => part.trim());
      if (market !== '' && isCurrency(currency)) return [market.toLowerCase(), currency] as const;
      throw new Invalid('MARKET_CURRENCIES_INVALID', `"${pair.trim()}" is not like "Europe=EUR".`);
    }),
  );
}
