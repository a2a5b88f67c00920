import { describe, expect, it } from '@jest/globals';
import { Translator } from './translator.js';

const translator = new Translator([
  { en: { hello: 'Hello {name}', only: 'English' }, pt: { hello: 'Olá {name}' } },
  { en: { more: 'More' }, 'pt-BR': { more: 'Mais' } },
]);

describe('the words of the user interface', () => {
  it.each([
    ['pt-BR', 'more', 'Mais'],
    ['pt-BR', 'hello', 'Olá Ada'],
    ['de', 'hello', 'Hello Ada'],
    ['pt', 'only', 'English'],
    ['pt', 'nowhere', 'nowhere'],
  ])('in %s for "%s" are "%s"', (locale, key, words) => {
    expect(translator.in(locale)(key, { name: 'Ada' })).toBe(words);
  });

  it('put values in as they are, and leave a place without a value', () => {
    const translate = translator.in('en');

    expect(translate('hello', { name: '$& {name}' })).toBe('Hello $& {name}');
    expect(translate('hello')).toBe('Hello {name}');
  });
});
