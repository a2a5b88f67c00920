import { Invalid, isLocale } from '@rustok/core';

/** @throws Invalid `LOCALE_INVALID` */
export function checkLocale(locale: string): void {
  if (!isLocale(locale)) throw new Invalid('LOCALE_INVALID', 'A locale looks like "en" or "en-GB".');
}
