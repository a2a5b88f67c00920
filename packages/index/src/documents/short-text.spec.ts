import fc from 'fast-check';
import { storableText } from './searchable-text.js';
import { shortText } from './short-text.js';

describe('a short text', () => {
  it('is the text itself where that fits', () => {
    expect(shortText('tea')).toBe('tea');
  });

  it('fits an index entry and is equal only for equal texts', () => {
    const long = fc.string({ unit: 'grapheme', minLength: 150, maxLength: 400 });
    fc.assert(
      fc.property(long, fc.constantFrom('a', '茶', '🍵'), (text, tail) => {
        expect(Buffer.byteLength(shortText(text))).toBeLessThan(1000);
        expect(storableText(shortText(text))).toBe(shortText(text));
        expect(shortText(`${text}${tail}`)).not.toBe(shortText(text));
      }),
    );
  });
});
