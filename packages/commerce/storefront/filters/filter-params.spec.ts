import { describe, expect, it } from '@jest/globals';
import { choicesOf, filtersOf, queryWith, toggled } from './filter-params.js';

const at = (query: string) => new URL(`http://shop.invalid/search?${query}`);
const id = '018f0000-0000-7000-8000-000000000001';

describe('the filters of an address', () => {
  it.each([
    ['filter.v.availability=true', { available: true }],
    ['filter.v.availability=false', { available: false }],
    ['filter.p.vendor=Acme+%26+Sons', { productVendor: 'Acme & Sons' }],
    ['filter.p.product_type=Tea', { productType: 'Tea' }],
    ['filter.p.tag=green', { tag: 'green' }],
    [`filter.p.category=${id}`, { category: id }],
    [`filter.p.collection=${id}`, { collection: id }],
    ['filter.v.option.shoe.size=41', { variantOption: { name: 'shoe.size', value: '41' } }],
    ['filter.p.attribute.fabric=linen', { attribute: { key: 'fabric', value: 'linen' } }],
    ['filter.v.price.gte=10', { price: { min: 10, max: null } }],
    ['filter.v.price.gte=10&filter.v.price.lte=19.9', { price: { min: 10, max: 19.9 } }],
  ])('%s are what the API takes', (query, filter) => {
    expect(filtersOf(at(query))).toEqual([filter]);
  });

  it.each([
    'filter.p.category=x',
    'filter.p.vendor=',
    'filter.v.option.=x',
    `filter.p.tag=${'x'.repeat(256)}`,
    'filter.v.price.gte=-1',
    'filter.v.price.lte=1e9',
    'toString=x',
    'q=tea',
  ])('%s are none', (query) => {
    expect(filtersOf(at(query))).toEqual([]);
  });

  it('are no more than the API takes', () => {
    const many = Array.from({ length: 200 }, (_, index) => `filter.p.tag=${index}`).join('&');
    expect(filtersOf(at(`${many}&filter.v.price.gte=1`))).toHaveLength(100);
  });
});

describe('a choice', () => {
  const url = at('q=tea&after=c&filter.p.tag=a&filter.p.tag=b&filter.v.price.gte=10');

  it('is added to the others on the first page, and taken away again', () => {
    const tag = { name: 'filter.p.tag', value: 'c' };
    const more = toggled(choicesOf(url), tag);
    expect(queryWith(url, more)).toEqual({
      q: 'tea',
      'filter.p.tag': ['a', 'b', 'c'],
      'filter.v.price.gte': '10',
      'filter.v.price.lte': null,
    });
    expect(toggled(more, tag)).toEqual(choicesOf(url));
  });
});
