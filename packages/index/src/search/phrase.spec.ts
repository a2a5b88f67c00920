import { corrected, readPhrase } from './phrase.js';

/** A query as its terms: `*` where more letters may follow, `-` where it must not be there, quotes around several words. */
function terms(text: string): string | null {
  const phrase = readPhrase(text);
  if (phrase === null) return null;
  return phrase.question
    .map((all) =>
      all.map(
        ({ text: words, prefix, not }) =>
          `${not ? '-' : ''}${/ /.test(words) ? `"${words}"` : words}${prefix ? '*' : ''}`,
      ),
    )
    .map((all) => all.join(' '))
    .join(' | ');
}

describe('a phrase', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['Gree', 'gree*'],
    ['green te', 'green te*'],
    ["green o'b", "green o'b*"],
    ['green tea ', 'green tea'],
    ['green -te', 'green -te'],
    ['green or te', 'green | te'],
    ['major te', 'major te*'],
    ['"green te', '"green te"'],
    ['"green tea" cu', '"green tea" cu*'],
    ['"green tea"', '"green tea"'],
    ['-"green tea" cup ', '-"green tea" cup'],
    ['te!', 'te'],
    ['KT-MUG-H', '"kt mug h"*'],
    ['or', ''],
    ['!?', ''],
  ])('of "%s" asks for %p', (text, expected) => {
    expect(terms(text)).toBe(expected);
  });

  it('takes the letters of an unspaced script as they stand together', () => {
    expect(terms('大学')).toBe('"大 学"*');
  });

  it('asks the vocabulary for words alone, without their accents', () => {
    const asked = readPhrase('Crème ёж KT-12 "green tea" -milk')?.question.flat() ?? [];
    expect(asked.filter(({ word }) => word).map(({ folded }) => folded)).toEqual(['creme', 'еж']);
  });

  it('is told with other words in the place of misspelled ones', () => {
    const phrase = readPhrase('"green tea" ketle -milk or pto');
    expect(phrase && corrected(phrase, { ketle: 'kettle', pto: 'pot' })).toBe('"green tea" kettle -milk or pot');
  });
});
