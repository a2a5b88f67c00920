import { Conflict, Invalid, type Tenant } from '@rustok/core';

export const pinTaken = () => new Conflict('SEARCH_PIN_TAKEN', 'This query has its pins already; change those.');

export const tooMany = (limit: number) =>
  new Invalid('SEARCH_LIMIT_REACHED', `A shop has ${limit} of these at most; delete some first.`);

export function wordsMissing(field: string): Invalid {
  const [code, message] = ['SEARCH_WORDS_MISSING', 'There is no word in this text.'] as const;
  return new Invalid(code, message, { fields: [{ field: [field], code, message }] });
}

export const synonymAlone = () =>
  new Invalid('SEARCH_SYNONYM_ALONE', 'One word alone has no synonyms: name another one, or what it also finds.');

/** @throws Invalid `LOCALE_NOT_ENABLED` */
export function checkLocale({ locales }: Tenant, locale: string): void {
  if (!locales.includes(locale))
    throw new Invalid('LOCALE_NOT_ENABLED', `The language "${locale}" is not switched on here.`);
}

export const sourceUnknown = (source: string) =>
  new Invalid('SEARCH_SOURCE_UNKNOWN', `Nothing named "${source}" is searched here.`);
