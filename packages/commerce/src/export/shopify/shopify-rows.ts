import { formatMoney } from '@rustok/core';
import type { MediaState, PriceState, ProductState, VariantState } from '../../catalog/draft/product-state.js';
import { pickText, type Localized } from '../../catalog/localized.js';
import { toLine, type MarketCells, type ShopifyCells } from './shopify-columns.js';

export interface ShopifyTarget {
  /** Of the texts. */
  readonly locale: string;
  /** Of the prices that stand under no market. */
  readonly currency: string;
  /** Currencies of the columns of markets. */
  readonly markets: readonly string[];
}

/** A product's rows: its first has what is said once, and each has one of its variants and images. */
export function toShopifyRows(state: ProductState, target: ShopifyTarget): readonly (readonly string[])[] {
  const images = state.media.filter(({ type }) => type === 'image');
  const count = Math.max(state.variants.length, images.length);
  return Array.from({ length: count }, (_, index) => {
    const [variant, image] = [state.variants[index], images[index]];
    const cells: ShopifyCells = {
      handle: state.handle,
      ...(index === 0 && toProductCells(state, target)),
      ...(variant && toVariantCells(state, variant, { ...target, isFirst: index === 0 })),
      ...(image && toImageCells(image, index + 1, target)),
    };
    return toLine(cells, variant ? toMarketCells(variant, target) : {}, target.markets);
  });
}

function toProductCells(state: ProductState, { locale }: ShopifyTarget): ShopifyCells {
  const text = pickText(state.translations, locale, locale)?.text;
  return {
    title: text?.title,
    descriptionHtml: text?.descriptionHtml,
    seoTitle: text?.seoTitle,
    seoDescription: text?.seoDescription,
    vendor: state.vendor,
    category: state.category,
    productType: state.productType,
    tags: state.tags.map(quotedTag).join(', '),
    isPublished: flag(state.status === 'active'),
    status: state.status,
    isGiftCard: flag(state.isGiftCard),
  } as ShopifyCells;
}

function toVariantCells(
  { options, media }: ProductState,
  variant: VariantState,
  { locale, currency, isFirst }: ShopifyTarget & { readonly isFirst: boolean },
): ShopifyCells {
  const price = variant.prices[currency];
  const image = media.find(({ id, type }) => type === 'image' && id === variant.mediaIds[0]);
  const cost = variant.unitCost?.currency === currency ? variant.unitCost.amount : null;
  const chosen = options.map(({ name, values }, index) => ({
    name: isFirst ? textOf(name, locale) : '',
    value: textOf(values.find(({ id }) => id === variant.valueIds[index])?.name ?? {}, locale),
  }));
  // How Shopify writes a product without options.
  const [one, two, three] = chosen.length > 0 ? chosen : [{ name: isFirst ? 'Title' : '', value: 'Default Title' }];
  return {
    sku: variant.sku,
    barcode: variant.barcode,
    option1Name: one?.name,
    option1Value: one?.value,
    option2Name: two?.name,
    option2Value: two?.value,
    option3Name: three?.name,
    option3Value: three?.value,
    price: price && money(price.amount, currency),
    compareAtPrice: price?.compareAtAmount == null ? '' : money(price.compareAtAmount, currency),
    unitCost: cost === null ? '' : money(cost, currency),
    taxable: flag(variant.taxable),
    taxCode: variant.taxCode,
    inventoryTracker: variant.inventoryTracked ? 'shopify' : '',
    inventoryQuantity: String(variant.inventoryQuantity),
    inventoryPolicy: variant.inventoryPolicy,
    grams: variant.grams === null ? '' : decimal(variant.grams),
    weightUnit: variant.weightUnit,
    requiresShipping: flag(variant.requiresShipping),
    fulfillmentService: 'manual',
    variantImageUrl: image?.url,
  } as ShopifyCells;
}

function toImageCells({ url, altText }: MediaState, position: number, { locale }: ShopifyTarget): ShopifyCells {
  return { imageUrl: url, imagePosition: String(position), imageAltText: textOf(altText, locale) };
}

function toMarketCells({ prices }: VariantState, { markets }: ShopifyTarget): MarketCells {
  const entries = markets.flatMap((currency) => {
    const price: PriceState | undefined = prices[currency];
    if (!price) return [];
    const compareAtPrice = price.compareAtAmount === null ? '' : money(price.compareAtAmount, currency);
    return [[currency, { price: money(price.amount, currency), compareAtPrice }] as const];
  });
  return Object.fromEntries(entries);
}

const money = (amount: bigint, currency: string) => formatMoney({ amount, currency });

const textOf = (texts: Localized, locale: string) => pickText(texts, locale, locale)?.text ?? '';

const flag = (value: boolean) => (value ? 'true' : 'false');

/** Never with an exponent, which no reader takes. */
function decimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

/** A tag with a comma would be two. */
const quotedTag = (tag: string) => (/[",]/.test(tag) ? `"${tag.replaceAll('"', '""')}"` : tag);
