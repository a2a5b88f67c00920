import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryDraft } from '../../../test/arbitrary-draft.js';
import { applyDraft } from './apply-draft.js';
import { changedParts } from '../storage/compare-states.js';
import type { StoredRows } from '../storage/product-rows.js';
import { toRows } from '../storage/to-rows.js';
import { toStates } from '../storage/to-states.js';

const TEA = { locale: 'en', handle: 'tea', translations: { en: { title: 'Tea' } } };

const codeOf = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a draft', () => {
  it('laid over its own result changes nothing', () => {
    fc.assert(
      fc.property(arbitraryDraft, (draft) => {
        const state = applyDraft(null, draft);
        expect(applyDraft(state, draft)).toEqual(state);
        expect(changedParts(state, applyDraft(state, draft))).toEqual([]);
      }),
    );
  });

  it('leads to the same product from whichever one was there', () => {
    fc.assert(
      fc.property(arbitraryDraft, arbitraryDraft, (one, other) => {
        const before = applyDraft(null, one);
        // What a draft leaves out, it leaves: so only complete fields can be compared.
        const after = applyDraft(before, other);
        const anew = applyDraft(null, other);
        expect(after).toMatchObject({
          options: anew.options.map(({ name, values }) => ({
            name,
            values: values.map((value) => ({ name: value.name })),
          })),
          tags: anew.tags,
          status: anew.status,
        });
        expect(after.variants).toHaveLength(anew.variants.length);
        expect(applyDraft(after, other)).toEqual(after);
      }),
    );
  });

  it('comes back from the rows that it was stored as', () => {
    fc.assert(
      fc.property(arbitraryDraft, (draft) => {
        const state = applyDraft(null, draft);
        const rows = toRows([state]) as unknown as StoredRows;
        const shuffled = Object.fromEntries(
          Object.entries(rows).map(([table, all]) => [table, all.toReversed()]),
        ) as unknown as StoredRows;
        expect(toStates(shuffled).get(state.id)).toEqual(state);
      }),
    );
  });

  it('keeps the identity of a variant whose option values are renamed, by its SKU', () => {
    const sized = (value: string) => ({
      ...TEA,
      options: [{ name: { en: 'Size' }, values: [{ name: { en: value } }] }],
      variants: [{ optionValues: [value], sku: 'T-1' }],
    });
    const before = applyDraft(null, sized('Big'));

    const after = applyDraft(before, sized('Large'));

    expect(after.variants[0]?.id).toBe(before.variants[0]?.id);
    expect(after.options[0]?.id).toBe(before.options[0]?.id);
    expect(after.options[0]?.values[0]?.id).not.toBe(before.options[0]?.values[0]?.id);
  });

  it('adds a language to values by their place, and renames none in the language that they have', () => {
    const sized = (locale: string, ...values: string[]) => ({
      locale,
      options: [{ name: { [locale]: 'Size' }, values: values.map((name) => ({ name: { [locale]: name } })) }],
      variants: values.map((name) => ({ optionValues: [name] })),
    });
    const before = applyDraft(null, { ...TEA, ...sized('en', 'S', 'M') });

    const after = applyDraft(before, sized('ru', 'Малый', 'Средний'));

    expect(after.options[0]?.values.map(({ name }) => name)).toEqual([
      { en: 'S', ru: 'Малый' },
      { en: 'M', ru: 'Средний' },
    ]);
    expect(after.variants.map(({ id }) => id)).toEqual(before.variants.map(({ id }) => id));
  });

  it('keeps the time of publication, and forgets it with the publication', () => {
    const [then, now] = [new Date('2026-01-01'), new Date('2026-02-02')];
    const active = applyDraft(null, { ...TEA, status: 'active' }, { now: then });

    expect(applyDraft(active, { locale: 'en', vendor: 'Uji' }, { now }).publishedAt).toEqual(then);
    expect(applyDraft(active, { locale: 'en', status: 'archived' }, { now }).publishedAt).toBeNull();
  });

  it.each([
    ['no title', { locale: 'en', handle: 'tea' }, 'TITLE_MISSING'],
    ['two options of one name', { ...TEA, options: [size('Size'), size('size')] }, 'OPTION_NAME_DUPLICATE'],
    [
      'two values of one name',
      { ...TEA, options: [{ name: { en: 'Size' }, values: [{ name: { en: 'S' } }, { name: { en: 's' } }] }] },
      'OPTION_VALUE_DUPLICATE',
    ],
    ['four options', { ...TEA, options: ['a', 'b', 'c', 'd'].map(size) }, 'PRODUCT_INVALID'],
    ['an image twice', { ...TEA, images: [{ url: '/a.svg' }, { url: '/a.svg' }] }, 'IMAGE_DUPLICATE'],
    [
      'a foreign id',
      { ...TEA, images: [{ url: '/a.svg', id: '018f0000-0000-7000-8000-000000000000' }] },
      'IMAGE_NOT_FOUND',
    ],
    [
      'a SKU twice',
      {
        ...TEA,
        options: [{ name: { en: 'Size' }, values: [{ name: { en: 'S' } }, { name: { en: 'M' } }] }],
        variants: [
          { optionValues: ['S'], sku: 'A' },
          { optionValues: ['M'], sku: 'A' },
        ],
      },
      'SKU_TAKEN',
    ],
    [
      'values of too few options',
      { ...TEA, options: [size('Size')], variants: [{ optionValues: [] }] },
      'OPTION_VALUES_INCOMPLETE',
    ],
    ['2,049 variants', { ...TEA, variants: Array.from({ length: 2_049 }, () => ({})) }, 'PRODUCT_INVALID'],
    [
      'an unknown locale',
      { locale: '__proto__', translations: { ['__proto__x']: { title: 'Tea' } } },
      'PRODUCT_INVALID',
    ],
    ['an unknown currency', { ...TEA, variants: [{ prices: { ABC: { amount: 1n } } }] }, 'PRODUCT_INVALID'],
  ])('with %s is refused', (_, draft, code) => {
    expect(codeOf(() => applyDraft(null, draft))).toBe(code);
  });

  function size(name: string) {
    return { name: { en: name }, values: [{ name: { en: 'S' } }] };
  }
});
