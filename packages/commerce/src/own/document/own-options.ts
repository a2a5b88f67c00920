import { Invalid, type RequestContext } from '@rustok/core';
import { z } from 'zod';
import { shopOf } from '../../commerce.settings.js';

const locale = z
  .string()
  .max(10)
  .default('')
  .describe("In which variants name the values of their options; the tenant's default unless told.");

export const ownOptions = z.object({ locale });

/** @throws Invalid `LOCALE_NOT_ENABLED` */
export function checkedLocale(ctx: RequestContext, options: Readonly<Record<string, unknown>>): string {
  const shop = shopOf(ctx);
  const wanted = ownOptions.parse(options).locale || shop.locale;
  if (shop.locales.includes(wanted)) return wanted;
  throw new Invalid('LOCALE_NOT_ENABLED', `The tenant's locales are ${shop.locales.join(', ')}, and not "${wanted}".`);
}
