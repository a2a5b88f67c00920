import fc from 'fast-check';
import { MEDIA_TYPES } from '../src/catalog/media/media-types.js';
import type { ProductDraft } from '../src/catalog/draft/product-draft.js';

const word = fc.stringMatching(/^[A-Za-zäЖ茶0-9]{1,8}$/);
const names = fc.record({ en: word }, { requiredKeys: ['en'] });
const price = fc.record({ amount: fc.bigInt(0n, 10_000n), compareAtAmount: fc.option(fc.bigInt(0n, 10_000n)) });
const url = fc.nat(5).map((number) => `https://example.com/${number}.jpg`);

const option = fc.record({
  name: names,
  values: fc.uniqueArray(
    names.map((name) => ({ name })),
    { minLength: 1, maxLength: 3, selector: ({ name }) => name.en.toLowerCase() },
  ),
});

const variant = fc.record(
  {
    sku: fc.option(word),
    barcode: fc.option(word),
    imageUrl: fc.option(url),
    length: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
    dimensionUnit: fc.constantFrom('mm' as const, 'in' as const),
    harmonizedSystemCode: fc.option(fc.stringMatching(/^[0-9]{6,13}$/)),
    countryCodeOfOrigin: fc.option(fc.constantFrom('DE', 'IT')),
    grams: fc.option(fc.double({ min: 0, max: 10_000, noNaN: true })),
    weightUnit: fc.constantFrom('g' as const, 'kg' as const, 'oz' as const, 'lb' as const),
    inventoryTracked: fc.boolean(),
    inventoryPolicy: fc.constantFrom('deny' as const, 'continue' as const),
    inventoryQuantity: fc.nat(100),
    unitCost: fc.option(fc.record({ amount: fc.bigInt(0n, 9_999n), currency: fc.constant('USD') })),
    prices: fc.dictionary(fc.constantFrom('USD', 'EUR', 'JPY'), price, { maxKeys: 3, noNullPrototype: true }),
  },
  { requiredKeys: [] },
);

/** Any product that may be stored: every choice of its options at most once, every SKU once. */
export const arbitraryDraft: fc.Arbitrary<ProductDraft> = fc
  .record({
    locale: fc.constant('en'),
    handle: fc.stringMatching(/^[a-z0-9]{1,12}$/),
    status: fc.constantFrom('draft' as const, 'active' as const, 'archived' as const),
    vendor: fc.option(word),
    tags: fc.uniqueArray(word, { maxLength: 4 }),
    isGiftCard: fc.boolean(),
    translations: fc.record({
      en: fc.record(
        {
          title: word,
          descriptionHtml: fc.option(word.map((text) => `<p>${text}</p>`)),
          seoTitle: fc.option(word),
          subtitle: fc.option(word),
        },
        { requiredKeys: ['title'] },
      ),
    }),
    options: fc.uniqueArray(option, { maxLength: 3, selector: ({ name }) => name.en.toLowerCase() }),
    media: fc.uniqueArray(
      fc.record({
        url,
        altText: fc.record({ en: fc.option(word) }),
        type: fc.constantFrom(...MEDIA_TYPES),
        width: fc.option(fc.integer({ min: 1, max: 4000 })),
        previewImageUrl: fc.option(url),
      }),
      { maxLength: 4, selector: (each) => each.url },
    ),
    variants: fc.array(variant, { minLength: 1, maxLength: 6 }),
  })
  .map(({ variants, ...draft }) => {
    const choices = choicesOf(draft.options.map(({ values }) => values.map(({ name }) => name.en)));
    const skus = new Set<string>();
    return {
      ...draft,
      variants: variants.slice(0, choices.length).map((each, index) => {
        const isFree = each.sku == null || !skus.has(each.sku);
        if (each.sku != null) skus.add(each.sku);
        return { ...each, sku: isFree ? (each.sku ?? null) : null, optionValues: choices[index] ?? [] };
      }),
    };
  });

/** Every way to choose one of each. */
function choicesOf(options: readonly (readonly string[])[]): string[][] {
  return options.reduce<string[][]>(
    (chosen, values) => chosen.flatMap((before) => values.map((value) => [...before, value])),
    [[]],
  );
}
