import { compareStates } from './compare-states.js';
import { fromFields, toFields } from './field-map.js';

const STATE = {
  id: 'p',
  title: 'Tea',
  at: new Date(0),
  cost: 12n,
  none: null,
  tags: ['a', 'b'],
  empty: [],
  bare: {},
  texts: { en: { title: 'Tea' }, 'x.y': { title: '50%' } },
  variants: [
    { id: 'v2', prices: { EUR: { amount: 5n } } },
    { id: 'v1', prices: {} },
  ],
};

describe('a state taken apart', () => {
  it('has a leaf for each field, and entries of lists by their ids', () => {
    const fields = toFields(STATE);

    expect(fields.get('texts.en.title')).toBe('Tea');
    expect(fields.get('variants.v2.prices.EUR.amount')).toBe(5n);
    expect(fields.get('tags')).toEqual(['a', 'b']);
  });

  it('is put together again', () => {
    expect(fromFields(toFields(STATE))).toEqual(STATE);
  });
});

describe('the difference of two states', () => {
  it('is before and after of each field, as JSON has it', () => {
    const after = { ...STATE, title: 'Black tea', cost: 2n ** 60n, variants: [{ id: 'v2', prices: {} }] };

    expect(compareStates(STATE, after)).toEqual({
      title: ['Tea', 'Black tea'],
      cost: ['12', String(2n ** 60n)],
      'variants.$order': [['v2', 'v1'], ['v2']],
      'variants.v2.prices.EUR.amount': ['5', null],
      'variants.v2.prices': [null, {}],
      'variants.v1.id': ['v1', null],
      'variants.v1.prices': [{}, null],
    });
  });
});
