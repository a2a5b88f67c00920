import { fractionDigits } from '@rustok/core';
import type { Shop } from '../commerce.settings.js';
import type { ProductDraft, VariantDraft } from '../catalog/draft/product-draft.js';

type Languages = Readonly<Record<'en' | 'ru', string>>;

/** A product of our own invention, as it is written down. Prices are hundredths of the shop's currency. */
export interface DemoProduct {
  readonly handle: string;
  readonly title: Languages;
  /** Paragraphs. */
  readonly text: Readonly<Record<'en' | 'ru', readonly string[]>>;
  readonly vendor: string;
  readonly productType: string;
  readonly tags: readonly string[];
  readonly option?: Languages;
  /** One for each value of the option, or just one. */
  readonly variants: readonly DemoVariant[];
}

interface DemoVariant {
  readonly value?: Languages;
  readonly sku: string;
  readonly price: number;
  readonly compareAt?: number;
  readonly stock: number;
  readonly grams: number;
}

/** The product in the languages and the currency of a shop. */
export function toDraft({ handle, option, variants, ...product }: DemoProduct, shop: Shop): ProductDraft {
  const inLanguages = <Text>(texts: Readonly<Record<string, Text>>): Record<string, Text> => {
    const known = Object.entries(texts).filter(([locale]) => shop.locales.includes(locale));
    const [first] = Object.values(texts);
    return known.length > 0 || first === undefined ? Object.fromEntries(known) : { [shop.locale]: first };
  };
  const titles = inLanguages(product.title);
  const texts = inLanguages(product.text);
  const [locale = shop.locale] = shop.locales.filter((each) => each in titles);
  const nameOf = (names: Languages) => inLanguages(names)[locale] ?? names.en;

  return {
    locale,
    handle,
    status: 'active',
    vendor: product.vendor,
    productType: product.productType,
    tags: [...product.tags],
    translations: Object.fromEntries(
      Object.entries(titles).map(([each, title]) => [each, { title, descriptionHtml: paragraphs(texts[each] ?? []) }]),
    ),
    ...(option && {
      options: [
        {
          name: inLanguages(option),
          values: variants.flatMap(({ value }) => (value ? [{ name: inLanguages(value) }] : [])),
        },
      ],
    }),
    images: [{ url: `/demo/${handle}.svg`, altText: titles }],
    variants: variants.map((variant) => toVariant(variant, shop, variant.value && nameOf(variant.value))),
  };
}

function toVariant(
  { sku, price, compareAt, stock, grams }: DemoVariant,
  { currency }: Shop,
  value?: string,
): VariantDraft {
  const inMinorUnits = (hundredths: number) => (BigInt(hundredths) * 10n ** BigInt(fractionDigits(currency))) / 100n;
  return {
    ...(value !== undefined && { optionValues: [value] }),
    sku,
    inventoryQuantity: stock,
    grams,
    weightUnit: grams < 1_000 ? 'g' : 'kg',
    prices: {
      [currency]: {
        amount: inMinorUnits(price),
        compareAtAmount: compareAt === undefined ? null : inMinorUnits(compareAt),
      },
    },
  };
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${text}</p>`).join('');
}
