export type Messages = Readonly<Record<string, Readonly<Record<string, string>>>>;
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const PLACE = /\{(\w+)\}/g;

/** Words of the user interface: of the locale, its language, else English. */
export class Translator {
  constructor(private readonly sources: readonly Messages[]) {}

  in(locale: string): Translate {
    const [language = locale] = locale.split('-');
    const chain = [locale, language, 'en'];
    return (key, values = {}) => {
      const text = this.find(key, chain) ?? key;
      return text.replaceAll(PLACE, (place, name: string) => String(values[name] ?? place));
    };
  }

  private find(key: string, chain: readonly string[]): string | undefined {
    for (const locale of chain) {
      const source = this.sources.find((messages) => messages[locale]?.[key] !== undefined);
      if (source) return source[locale]?.[key];
    }
    return undefined;
  }
}
