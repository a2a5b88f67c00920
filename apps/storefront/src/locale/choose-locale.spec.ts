import { describe, expect, it } from '@jest/globals';
import { chooseLocale } from './choose-locale.js';

const shop = { name: 'Shop', defaultLocale: 'de', locales: ['de', 'en', 'ru'] };

describe("a page's language", () => {
  it.each([
    ['ru', 'en', 'ru'],
    ['fr', 'en', 'de'],
    [null, 'fr, ru;q=0.5, en;q=0.4', 'ru'],
    [null, 'en-GB', 'en'],
    [null, 'fr', 'de'],
    [null, '', 'de'],
  ])('for ?lang=%s and Accept-Language: %s is %s', (lang, acceptLanguage, locale) => {
    expect(chooseLocale({ lang, acceptLanguage }, shop)).toBe(locale);
  });
});
