const LOCALE = /^[a-z]{2,3}(?:-(?:[A-Z]{2}|\d{3}))?$/;

/** Whether a text is `xx`, `xx-YY` or `xx-999` (a subset of BCP 47). */
export function isLocale(text: string): boolean {
  return text.length <= 10 && LOCALE.test(text);
}

/**
 * The order in which translations are looked for: what was asked for, its language, the tenant's
 * default, English. Whatever exists comes last, which {@link pickTranslation} adds.
 */
export function fallbackChain(requested: string, tenantDefault: string): readonly string[] {
  const language = requested.split('-')[0] ?? requested;
  return [...new Set([requested, language, tenantDefault, 'en'])];
}

/** The best of the translations at hand, or `undefined` if there is none. */
export function pickTranslation<T extends { readonly locale: string }>(
  translations: readonly T[],
  requested: string,
  tenantDefault: string,
): T | undefined {
  for (const locale of fallbackChain(requested, tenantDefault)) {
    const found = translations.find((translation) => translation.locale === locale);
    if (found) return found;
  }
  return [...translations].sort((a, b) => (a.locale < b.locale ? -1 : 1))[0];
}

/** The first of a tenant's locales that an `Accept-Language` header names, by its weights. */
export function negotiateLocale(header: string, available: readonly string[]): string | undefined {
  const wanted = header
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const q = parameters.map((p) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(p)?.[1]).find(Boolean);
      return { tag: tag.toLowerCase(), weight: Number(q ?? 1) };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight);

  for (const { tag } of wanted) {
    const language = tag.split('-')[0];
    const found =
      available.find((locale) => locale.toLowerCase() === tag) ??
      available.find((locale) => locale.toLowerCase() === language);
    if (found) return found;
  }
  return undefined;
}
