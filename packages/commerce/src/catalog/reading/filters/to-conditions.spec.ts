import { describe, expect, it } from '@jest/globals';
import { toConditions } from './to-conditions.js';

describe('filters', () => {
  it('of one kind widen each other, of different kinds narrow', () => {
    const filters = [
      { productVendor: 'Acme' },
      { productVendor: 'Uji', tag: 'green' },
      { available: true },
      { variantOption: { name: ' Größe ', value: 'M' } },
      { variantOption: { name: 'größe', value: 'L' } },
      { attribute: { key: 'fabric', value: 'linen' } },
      { category: null, productType: null },
    ];
    expect(toConditions(filters, 'EUR')).toEqual({
      facets: {
        vendor: ['Acme', 'Uji'],
        tag: ['green'],
        'available.EUR': ['true'],
        'option.größe': ['m', 'l'],
        'attribute.fabric': ['linen'],
      },
      ranges: {},
    });
  });

  it.each([
    ['EUR', { min: 19.9, max: 20 }, { min: 1_990, max: 2_000 }],
    ['JPY', { min: 19.9 }, { min: 20 }],
    ['KWD', { max: 1.2345 }, { max: 1_235 }],
    ['USD', { min: 0, max: null }, { min: 0 }],
  ])('mean minor units of %s by the price %j', (currency, price, range) => {
    expect(toConditions([{ price }], currency).ranges).toEqual({ price: range });
  });

  it('refuse a second price', () => {
    expect(() => toConditions([{ price: { min: 1 } }, { price: { max: 2 } }], 'EUR')).toThrow('Give one price filter.');
  });
});
