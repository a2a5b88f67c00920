import { describe, expect, it } from '@jest/globals';
import { chooseVariant, variantWith } from './choose-variant.js';
import type { Variant } from './product.data.js';

const variant = (id: string, color: string, size: string, availableForSale = true): Variant => ({
  id,
  title: `${color} / ${size}`,
  sku: null,
  availableForSale,
  quantityAvailable: null,
  price: null,
  compareAtPrice: null,
  lowestPriceLast30Days: null,
  selectedOptions: [
    { name: 'Color', value: color },
    { name: 'Size', value: size },
  ],
  image: null,
});
const redS = variant('1', 'red', 'S', false);
const redL = variant('2', 'red', 'L');
const blueS = variant('3', 'blue', 'S', false);
const blueXl = variant('4', 'blue', 'XL');
const all = [redS, redL, blueS, blueXl];

describe('the chosen variant', () => {
  it('is the one that the address names, sold out or not', () => {
    expect(chooseVariant(all, '3')).toBe(blueS);
  });

  it('is else the first that can be had', () => {
    expect(chooseVariant(all, 'unknown')).toBe(redL);
    expect(chooseVariant(all, null)).toBe(redL);
  });

  it('is the first when none can be had, and null when there is none', () => {
    expect(chooseVariant([redS, blueS], null)).toBe(redS);
    expect(chooseVariant([], null)).toBeNull();
  });
});

describe('choosing another value', () => {
  it('keeps the other options where that variant exists', () => {
    expect(variantWith(all, redS, { name: 'Color', value: 'blue' })).toBe(blueS);
  });

  it('else leads to a variant with that value that can be had', () => {
    expect(variantWith(all, redL, { name: 'Color', value: 'blue' })).toBe(blueXl);
  });

  it('leads nowhere when no variant has the value', () => {
    expect(variantWith(all, redL, { name: 'Size', value: 'M' })).toBeNull();
  });
});
