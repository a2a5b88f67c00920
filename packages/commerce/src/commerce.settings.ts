import { isCurrency, NotFound, type RequestContext } from '@rustok/core';
import { z } from 'zod';

const currency = z.string().refine(isCurrency, 'is not the code of a currency');

/** A shop's settings. */
export const commerceSettings = z.object({
  currency: currency.default('USD').describe('The currency that prices are shown in unless a request names another.'),
  currencies: z.array(currency).max(20).default([]).describe('The other currencies that the shop sells in.'),
  priceHistoryDays: z
    .int()
    .min(60)
    .max(3_650)
    .default(400)
    .describe('After how many days a price that applies no longer is forgotten.'),
  trashDays: z.int().min(1).max(365).default(30).describe('After how many days a deleted product is gone for good.'),
  progressiveReductions: z
    .boolean()
    .default(false)
    .describe('Whether the steps of a growing reduction are compared with the price before the first of them.'),
});

/** What the catalog needs to know of a shop: the currencies and languages of its prices and texts. */
export interface Shop {
  readonly currency: string;
  /** Those that it sells in, its own first. */
  readonly currencies: readonly string[];
  readonly locale: string;
  readonly locales: readonly string[];
  readonly priceHistoryDays: number;
  readonly trashDays: number;
  readonly progressiveReductions: boolean;
}

/** @throws NotFound `MODULE_DISABLED` when the tenant has no shop */
export function shopOf({ tenant }: Pick<RequestContext, 'tenant'>): Shop {
  const commerce = tenant.modules.get('commerce');
  if (!commerce) throw new NotFound('MODULE_DISABLED', 'The module "commerce" is not switched on here.');
  const { currency: own, currencies, ...settings } = commerceSettings.parse(commerce.settings);
  return {
    ...settings,
    currency: own,
    currencies: [...new Set([own, ...currencies])],
    locale: tenant.defaultLocale,
    locales: tenant.locales,
  };
}
