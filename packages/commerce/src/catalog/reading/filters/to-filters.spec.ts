import { describe, expect, it } from '@jest/globals';
import { countedFacets, toFilters } from './to-filters.js';

const counted = (name: string, ...values: (readonly [value: string, label: string, count: number])[]) => ({
  name,
  values: values.map(([value, label, count]) => ({ value, label, count })),
});

const page = {
  facets: [
    counted('filter', ['option.size', 'Size', 9], ['attribute.fabric', 'Fabric', 4]),
    counted('available.JPY', ['true', 'true', 7], ['false', 'false', 2]),
    counted('vendor', ['Acme', 'Acme', 9]),
    counted('productType'),
    counted('option.size', ['m', 'M', 5], ['s', 'S', 4]),
    counted('attribute.fabric', ['linen', 'Linen', 4]),
    counted('collection', ['018f0000-0000-7000-8000-000000000001', 'Summer', 3]),
  ],
  priceRange: { min: 900, max: 12_000 },
  totalCount: 9,
};

describe('the filters of a list', () => {
  it('are what its products can be narrowed by, in a fixed order', () => {
    const filters = toFilters(page, { locale: 'en', currency: 'JPY' });
    expect(filters.map(({ id, label, type }) => [id, label, type])).toEqual([
      ['filter.v.availability', 'Availability', 'LIST'],
      ['filter.v.price', 'Price', 'PRICE_RANGE'],
      ['filter.p.collection', 'Collection', 'LIST'],
      ['filter.p.vendor', 'Brand', 'LIST'],
      ['filter.v.option.size', 'Size', 'LIST'],
      ['filter.p.attribute.fabric', 'Fabric', 'LIST'],
    ]);
  });

  it('have values that say how many are left, and what chooses them', () => {
    const values = toFilters(page, { locale: 'en', currency: 'JPY' }).flatMap((filter) => filter.values);
    expect(values.map(({ label, count, input }) => [label, count, input])).toEqual([
      ['In stock', 7, { available: true }],
      ['Out of stock', 2, { available: false }],
      ['Price', 9, { price: { min: 900, max: 12_000 } }],
      ['Summer', 3, { collection: '018f0000-0000-7000-8000-000000000001' }],
      ['Acme', 9, { productVendor: 'Acme' }],
      ['M', 5, { variantOption: { name: 'size', value: 'm' } }],
      ['S', 4, { variantOption: { name: 'size', value: 's' } }],
      ['Linen', 4, { attribute: { key: 'fabric', value: 'linen' } }],
    ]);
  });

  it("name prices in the currency's own digits", () => {
    const [, price] = toFilters(
      { ...page, facets: [...page.facets, counted('available.KWD', ['true', 'true', 1])] },
      {
        locale: 'en',
        currency: 'KWD',
      },
    );
    expect(price?.values[0]?.input).toEqual({ price: { min: 0.9, max: 12 } });
  });

  it('are called as readers of the language call them', () => {
    const [availability] = toFilters(page, { locale: 'ru-RU', currency: 'JPY' });
    expect(availability).toMatchObject({ label: 'Наличие', values: [{ label: 'В наличии' }, {}] });
    expect(toFilters(page, { locale: 'de', currency: 'JPY' })[0]?.label).toBe('Availability');
  });

  it('are counted by names, and by what names begin with', () => {
    expect(countedFacets('EUR')).toEqual(
      expect.arrayContaining(['available.EUR', 'option.*', 'attribute.*', 'filter']),
    );
  });
});
