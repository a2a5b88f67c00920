import { fallbackChain, isLocale, negotiateLocale, pickTranslation } from './locale.js';

describe('a locale', () => {
  it('is a language, with a country or region if need be', () => {
    expect(['en', 'fil', 'en-GB', 'es-419'].map(isLocale)).toEqual([true, true, true, true]);
    expect(['EN', 'en-gb', 'e', 'en_GB', 'en-', 'en\n', '', 'english', '../en'].map(isLocale)).not.toContain(true);
  });
});

describe('a translation', () => {
  const translations = ['ru', 'en', 'de'].map((locale) => ({ locale }));

  it('is looked for as requested, in its language, in the default, in English, then anywhere', () => {
    expect(fallbackChain('de-AT', 'ru')).toEqual(['de-AT', 'de', 'ru', 'en']);
    expect(fallbackChain('en', 'en')).toEqual(['en']);
    expect(pickTranslation(translations, 'de-AT', 'ru')).toEqual({ locale: 'de' });
    expect(pickTranslation(translations, 'fr', 'ru')).toEqual({ locale: 'ru' });
    expect(pickTranslation(translations, 'fr', 'es')).toEqual({ locale: 'en' });
    expect(pickTranslation([{ locale: 'uk' }, { locale: 'pl' }], 'fr', 'es')).toEqual({ locale: 'pl' });
    expect(pickTranslation([], 'fr', 'es')).toBeUndefined();
  });
});

describe('the negotiation of a locale', () => {
  const available = ['en', 'ru', 'pt-BR'];

  it.each([
    ['ru', 'ru'],
    ['RU-ru', 'ru'],
    ['fr, ru;q=0.5, en;q=0.8', 'en'],
    ['pt-br', 'pt-BR'],
    ['en;q=0, ru;q=0.1', 'ru'],
    ['fr', undefined],
    ['', undefined],
    ['*', undefined],
    [';;;,,,q=', undefined],
    [`${'x,'.repeat(10_000)}ru`, undefined],
  ])('of %.40j gives %s', (header, locale) => {
    expect(negotiateLocale(header, available)).toBe(locale);
  });
});
