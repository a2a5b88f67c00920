import { negotiateLocale, type Shop } from '@rustok/core/storefront';

interface Wish {
  readonly lang: string | null;
  readonly acceptLanguage: string;
}

/** The page's language, by the API's own rule: `?lang=`, else `Accept-Language`, else the shop's default. */
export function chooseLocale({ lang, acceptLanguage }: Wish, { locales, defaultLocale }: Shop): string {
  if (lang !== null) return locales.includes(lang) ? lang : defaultLocale;
  return negotiateLocale(acceptLanguage, locales) ?? defaultLocale;
}
