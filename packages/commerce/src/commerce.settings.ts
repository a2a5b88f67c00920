import { isCurrency, NotFound, type RequestContext } from '@rustok/core';
import { z } from 'zod';

/** A shop's settings. */
export const commerceSettings = z.object({
  currency: z
    .string()
    .refine(isCurrency, 'is not the code of a currency')
    .default('USD')
    .describe('The currency that prices are shown in.'),
});

/** What the catalog needs to know of a shop: the currency and languages of its prices and texts. */
export interface Shop {
  readonly currency: string;
  readonly locale: string;
  readonly locales: readonly string[];
}

/** @throws NotFound `MODULE_DISABLED` when the tenant has no shop */
export function shopOf({ tenant }: RequestContext): Shop {
  const commerce = tenant.modules.get('commerce');
  if (!commerce) throw new NotFound('MODULE_DISABLED', 'The module "commerce" is not switched on here.');
  const { currency } = commerceSettings.parse(commerce.settings);
  return { currency, locale: tenant.defaultLocale, locales: tenant.locales };
}
