import { describe, expect, it } from '@jest/globals';
import { PlatformModules } from '@rustok/platform';
import { moduleTest } from '@rustok/testing';
import { given as givenIn } from '../../../test/given.js';
import { mutateIn } from '../../../test/mutate.js';
import { CommerceModule } from '../../commerce.module.js';

const t = moduleTest(PlatformModules, CommerceModule);
const given = givenIn(t);
const mutate = mutateIn(t);

const TEA = { title: 'Tea' };
const LONG = 'x'.repeat(300);

describe('what is wrong with a product', () => {
  it.each([
    ['a blank title', { title: '  ' }, ['title'], 'INVALID'],
    ['a blank subtitle', { ...TEA, subtitle: ' ' }, ['subtitle'], 'INVALID'],
    ['a blank title for search engines', { ...TEA, seo: { title: ' ' } }, ['seo', 'title'], 'INVALID'],
    ['a blank vendor', { ...TEA, vendor: ' ' }, ['vendor'], 'INVALID'],
    [
      'a text in a language that the shop has not',
      { ...TEA, translations: [{ locale: 'de', title: 'Tee' }] },
      ['translations', '0', 'locale'],
      'LOCALE_NOT_ENABLED',
    ],
    [
      'a name in a language that the shop has not',
      { ...TEA, options: [{ name: 'Size', values: [{ name: 'S', translations: [{ locale: 'de', name: 'K' }] }] }] },
      ['options', '0', 'values', '0', 'translations', '0', 'name'],
      'LOCALE_NOT_ENABLED',
    ],
    [
      'a blank name',
      { ...TEA, options: [{ name: ' ', values: [{ name: 'S' }] }] },
      ['options', '0', 'name'],
      'INVALID',
    ],
    ['a blank alt text', { ...TEA, media: [{ url: '/a.jpg', altText: ' ' }] }, ['media', '0', 'altText'], 'INVALID'],
    [
      'a price to compare with and no price',
      { ...TEA, variants: [{}, { compareAtPrice: '2' }].slice(1) },
      ['variants', '0', 'compareAtPrice'],
      'PRICE_MISSING',
    ],
    [
      'the same in another currency',
      { ...TEA, variants: [{ prices: [{ currencyCode: 'EUR', compareAtAmount: '2' }] }] },
      ['variants', '0', 'prices', '0', 'compareAtAmount'],
      'PRICE_MISSING',
    ],
  ])('is told where it stands in the input: %s', async (_, input, field, code) => {
    const { product, userErrors } = await mutate('productCreate', input);

    expect(product).toBeNull();
    expect(userErrors).toMatchObject([{ code, field }]);
  });

  it('is told of an update too', async () => {
    const { id } = await given.draftProduct();

    const { userErrors } = await mutate('productUpdate', { id, version: 1, title: ' ' });

    expect(userErrors).toMatchObject([{ field: ['title'], message: '"title" is blank.' }]);
  });

  it('is told in sentences', async () => {
    const inputs = [
      { ...TEA, handle: 'Green Tea' },
      { ...TEA, images: [{ url: 'javascript:alert(1)' }] },
      { ...TEA, variants: [{ prices: [{ currencyCode: 'eur', amount: '1' }] }] },
      { ...TEA, variants: [{ countryCodeOfOrigin: 'de' }] },
      { ...TEA, vendor: LONG },
      { ...TEA, title: ' ' },
    ];
    for (const input of inputs) {
      const { userErrors } = await mutate('productCreate', input);
      const [{ message }] = userErrors as unknown as [{ message: string }];
      expect(message).not.toMatch(/regular expression|[\\^$]|Invalid|expected/);
      expect(message).toMatch(/ (?:must|is|may) /);
    }
  });
});

describe('a SKU that is taken', () => {
  const taken = async () => {
    await given.draftProduct({ handle: 'owner', variants: [{ sku: 'TAKEN' }] });
    return given.draftProduct({
      options: [{ name: 'Size', values: [{ name: 'S' }, { name: 'M' }, { name: 'L' }] }],
      variants: [{ optionValues: ['S'] }, { optionValues: ['M'] }],
    });
  };
  const error = (index: string) => [{ code: 'SKU_TAKEN', field: ['variants', index, 'sku'] }];

  it('is told of its variant in a new product', async () => {
    await taken();
    const options = [{ name: 'Size', values: [{ name: 'S' }, { name: 'M' }] }];
    const variants = [{ optionValues: ['S'] }, { optionValues: ['M'], sku: 'TAKEN' }];

    expect((await mutate('productCreate', { ...TEA, options, variants })).userErrors).toMatchObject(error('1'));
  });

  it('is told by the place in the input where variants are added and changed', async () => {
    const { id: productId, variants } = await taken();
    const added = { productId, version: 1, variants: [{ optionValues: ['L'], sku: 'TAKEN' }] };
    const changed = { productId, version: 1, variants: [{ id: variants[1]?.id, sku: 'TAKEN' }] };

    expect((await mutate('productVariantsBulkCreate', added)).userErrors).toMatchObject(error('0'));
    expect((await mutate('productVariantsBulkUpdate', changed)).userErrors).toMatchObject(error('0'));
  });
});
