import { Conflict, Invalid, isLocale, NotFound } from '@rustok/core';

export const localeNotFound = () => new NotFound('LOCALE_NOT_FOUND', 'The tenant does not have this locale.');

export const localeIsDefault = () =>
  new Conflict('LOCALE_IS_DEFAULT', 'The default locale cannot be removed; make another one the default first.');

/** @throws Invalid `LOCALE_INVALID` */
export function checkLocale(locale: string): void {
  if (!isLocale(locale)) throw new Invalid('LOCALE_INVALID', 'A locale looks like "en" or "en-GB".');
}
