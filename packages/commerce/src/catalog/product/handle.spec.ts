import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HANDLE } from '../patterns.js';
import { handleOf } from './handle.js';

describe('a handle', () => {
  it.each([
    ['Crème brûlée, 2 pcs', 'creme-brulee-2-pcs'],
    ['  --Tea & Cups!  ', 'tea-cups'],
    ['Зелёный чай', 'зелёный-чай'],
    ['緑茶 100g', '緑茶-100g'],
    ['İstanbul', 'istanbul'],
    ['ﬁg ½', 'fig-1-2'],
    ['!!!', ''],
    ['🍵', ''],
  ])('of %j is %j', (title, handle) => {
    expect(handleOf(title)).toBe(handle);
  });

  it('of any title is one that is allowed, or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
        const handle = handleOf(title);
        expect(handle === '' || (HANDLE.test(handle) && handle.length <= 255)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
