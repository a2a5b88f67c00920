import type { Shop } from '../commerce.settings.js';

export type Languages = Readonly<Record<'en' | 'ru', string>>;

interface Title {
  readonly title: string;
  readonly locale: string;
  readonly translations: { readonly locale: string; readonly title: string }[];
}

/** A title in the shop's languages, as a request has it: one, and the others as translations. */
export function titleIn(title: Languages, { locale: own, locales }: Shop): Title {
  const all = Object.entries(title).map(([locale, text]) => ({ locale, title: text }));
  const [first, ...others] = all.filter(({ locale }) => locales.includes(locale));
  return { ...(first ?? { locale: own, title: title.en }), translations: others };
}
