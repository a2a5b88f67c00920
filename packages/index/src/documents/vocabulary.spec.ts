import { fold, vocabularyOf } from './vocabulary.js';

describe('the vocabulary of a document', () => {
  it('is its words, each once, without numbers, letters alone and signs', () => {
    expect(vocabularyOf(['Crème brûlée, crème!', 'KT-MUG-250 x 12 🍵 T-Shirt'])).toEqual([
      'crème',
      'brûlée',
      'kt',
      'mug',
      'shirt',
    ]);
  });

  it('has none of the letters of an unspaced script, and no endless word', () => {
    expect(vocabularyOf(['東京 tea', 'x'.repeat(41)])).toEqual(['tea']);
  });

  it('is bounded', () => {
    const words = Array.from(
      { length: 500 },
      (_, n) => `w${String.fromCodePoint(0x61 + (n % 26), 0x61 + Math.floor(n / 26))}`,
    );
    expect(vocabularyOf([words.join(' ')])).toHaveLength(200);
  });

  it.each([
    ['crème', 'creme'],
    ['тёмный', 'темныи'],
    ['καφές', 'καφες'],
    ['चाय', 'चाय'],
    ['녹차', '녹차'],
  ])('folds %s to %s', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });
});
