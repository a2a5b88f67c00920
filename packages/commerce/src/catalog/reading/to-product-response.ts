import { toAttributes, toAttributeSources } from '../attributes/to-attribute-response.js';
import { byKey, pickText } from '../localized.js';
import { plainText } from '../product/description-html.js';
import type { StoredProduct } from '../storage/load-products.js';
import type { ProductState } from '../draft/product-state.js';
import { toImages, toMedia } from './media.js';
import { toProductOffer } from './prices/offer.js';
import type { OptionResponse } from './product-parts.response.js';
import type { ProductResponse, StaffProductFields } from './product.response.js';
import { toStaffVariantFields, toVariantResponse, type View } from './to-variant-response.js';

/** A product as everybody may see it. */
export function toProductResponse(stored: StoredProduct, view: View): ProductResponse {
  const { row, state } = stored;
  const translation = pickText(state.translations, view.locale, view.shop.locale);
  const {
    title = '',
    subtitle = null,
    descriptionHtml = null,
    seoTitle = null,
    seoDescription = null,
  } = translation?.text ?? {};
  const media = toMedia(state, view);
  const images = toImages(media);
  const variants = state.variants.map((variant) => toVariantResponse(state, variant, media, view));
  const counted = state.variants.filter(({ inventoryTracked }) => inventoryTracked);
  return {
    id: state.id,
    version: row.version,
    handle: state.handle,
    locale: translation?.locale ?? view.locale,
    title,
    subtitle,
    description: plainText(descriptionHtml ?? ''),
    descriptionHtml: descriptionHtml ?? '',
    vendor: state.vendor,
    productType: state.productType,
    category: state.category,
    tags: state.tags,
    isGiftCard: state.isGiftCard,
    totalInventory:
      counted.length === 0 ? null : counted.reduce((sum, { inventoryQuantity }) => sum + inventoryQuantity, 0),
    ...toProductOffer(state, view.currency),
    seo: { title: seoTitle, description: seoDescription },
    attributes: toAttributes(stored, { locale: view.locale, shopLocale: view.shop.locale }),
    options: toOptions(state, view),
    featuredImage: images[0] ?? null,
    images,
    media,
    variants,
    publishedAt: state.publishedAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

/** A product as staff see it. */
export function toStaffProductResponse(
  stored: StoredProduct,
  view: View,
): ProductResponse & Required<StaffProductFields> {
  const product = toProductResponse(stored, view);
  const { state } = stored;
  return {
    ...product,
    variants: product.variants.map((variant, index) => {
      const staff = state.variants[index];
      return staff ? { ...variant, ...toStaffVariantFields(staff) } : variant;
    }),
    status: state.status,
    attributeSources: toAttributeSources(stored),
    translations: Object.entries(state.translations)
      .toSorted(byKey)
      .map(([locale, { title, subtitle, descriptionHtml, seoTitle, seoDescription }]) => ({
        locale,
        title,
        subtitle,
        descriptionHtml,
        seo: { title: seoTitle, description: seoDescription },
      })),
  };
}

function toOptions({ options }: ProductState, { locale, shop }: View): OptionResponse[] {
  const nameOf = (names: Readonly<Record<string, string>>) => pickText(names, locale, shop.locale)?.text ?? '';
  return options.map(({ id, name, values }) => ({
    id,
    name: nameOf(name),
    optionValues: values.map((value) => ({ id: value.id, name: nameOf(value.name) })),
  }));
}
