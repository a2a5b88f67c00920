import { isCurrency, isLocale, STORABLE } from '@rustok/core';
import { z } from 'zod';
import { LIMITS } from '../limits.js';
import { MEDIA_TYPES } from '../media/media-types.js';
import { COUNTRY, HANDLE, HARMONIZED_SYSTEM_CODE, IMAGE_URL, PROVINCE } from '../patterns.js';
import { PRODUCT_STATUSES } from '../product/product-status.js';
import { DIMENSION_UNITS, INVENTORY_POLICIES, WEIGHT_UNITS } from '../variants/variant-units.js';

const anyText = (max: number) => z.string().max(max).regex(STORABLE, 'has characters that are no text');
const text = (max: number) => anyText(max).refine((value) => value.trim() !== '', 'is blank');
const locale = z.string().refine(isLocale, 'is no locale such as "en" or "en-GB"');
const currency = z.string().refine(isCurrency, 'is not the code of a currency');
const amount = z
  .bigint()
  .min(0n)
  .max(2n ** 63n - 1n);
const localized = z.record(locale, text(LIMITS.optionName));
const url = text(LIMITS.url).regex(IMAGE_URL, 'is neither an http address nor a path that begins with /');

const translation = z.strictObject({
  title: text(LIMITS.title).optional(),
  subtitle: text(LIMITS.subtitle).nullish(),
  descriptionHtml: anyText(LIMITS.descriptionHtml).nullish(),
  seoTitle: text(LIMITS.seoTitle).nullish(),
  seoDescription: text(LIMITS.seoDescription).nullish(),
});

const optionValue = z.strictObject({ id: z.uuid().optional(), name: localized });

const option = z.strictObject({
  id: z.uuid().optional(),
  name: localized,
  values: z.array(optionValue).min(1).max(LIMITS.optionValues),
});

const pixels = z.int().min(1).max(LIMITS.pixels).nullish();

const image = z.strictObject({
  id: z.uuid().optional(),
  url,
  altText: z.record(locale, text(LIMITS.altText).nullable()).optional(),
  width: pixels,
  height: pixels,
});

const media = image.extend({ type: z.enum(MEDIA_TYPES).optional(), previewImageUrl: url.nullish() });

const price = z.strictObject({ amount: amount.optional(), compareAtAmount: amount.nullish() });

const attribute = z.strictObject({
  key: z.string().max(LIMITS.attributeKey),
  /** As text; the key of a choice. Null takes the value away. */
  value: text(LIMITS.attributeValue).nullish(),
  values: z.array(text(LIMITS.attributeValue)).max(LIMITS.attributeChoices).optional(),
  /** Of a localized text. */
  texts: z.record(locale, text(LIMITS.attributeValue).nullable()).optional(),
});

const dimension = z.number().min(0).max(LIMITS.dimension).nullish();

const variant = z.strictObject({
  id: z.uuid().optional(),
  /** A value's name for each option, in the options' order and the draft's locale. */
  optionValues: z.array(z.string()).max(LIMITS.options).optional(),
  sku: text(LIMITS.sku).nullish(),
  barcode: text(LIMITS.barcode).nullish(),
  /** One of the product's images; another one is added to them. */
  imageUrl: url.nullish(),
  /** All that the variant shows, in its own order; in the place of `imageUrl`. */
  mediaUrls: z.array(url).max(LIMITS.variantMedia).optional(),
  requiresShipping: z.boolean().optional(),
  taxable: z.boolean().optional(),
  taxCode: text(LIMITS.taxCode).nullish(),
  grams: z.number().min(0).max(LIMITS.grams).nullish(),
  weightUnit: z.enum(WEIGHT_UNITS).optional(),
  length: dimension,
  width: dimension,
  height: dimension,
  dimensionUnit: z.enum(DIMENSION_UNITS).optional(),
  harmonizedSystemCode: z.string().regex(HARMONIZED_SYSTEM_CODE, 'is not a code of 6 to 13 digits').nullish(),
  countryCodeOfOrigin: z.string().regex(COUNTRY, 'is not a country code such as "DE"').nullish(),
  provinceCodeOfOrigin: z.string().regex(PROVINCE, 'is not a province code such as "ON"').nullish(),
  unitCost: z.strictObject({ amount, currency }).nullish(),
  inventoryTracked: z.boolean().optional(),
  inventoryPolicy: z.enum(INVENTORY_POLICIES).optional(),
  inventoryQuantity: z.int().min(-LIMITS.inventoryQuantity).max(LIMITS.inventoryQuantity).optional(),
  /** By currency; null takes that price away, other currencies' prices stay. */
  prices: z.record(currency, price.nullable()).optional(),
});

/**
 * What a product should be. An absent field leaves what is stored, or takes its default in a new
 * product; null clears it. A list, when given, is the whole list: its entries are found again by
 * id, else by what they are called, and what it does not name goes away. Texts are by locale, and
 * locales that it does not name stay.
 */
export const productDraft = z.strictObject({
  /** Of the names in `variants`. */
  locale,
  handle: text(LIMITS.handle)
    .regex(HANDLE, 'has other characters than lower-case letters, digits and hyphens between them')
    .optional(),
  status: z.enum(PRODUCT_STATUSES).optional(),
  vendor: text(LIMITS.vendor).nullish(),
  productType: text(LIMITS.productType).nullish(),
  category: text(LIMITS.category).nullish(),
  tags: z.array(text(LIMITS.tag)).max(LIMITS.tags).optional(),
  isGiftCard: z.boolean().optional(),
  /** Values of attributes of the product's type; those that it does not name stay, as long as the type does. */
  attributes: z.array(attribute).max(LIMITS.attributes).optional(),
  /** Null takes a locale away. */
  translations: z.record(locale, translation.nullable()).optional(),
  options: z.array(option).max(LIMITS.options).optional(),
  /** All of the images; videos and models stay as they are. */
  images: z.array(image).max(LIMITS.images).optional(),
  /** All of the media, in the place of `images`. */
  media: z.array(media).max(LIMITS.images).optional(),
  variants: z.array(variant).min(1).max(LIMITS.variants).optional(),
});

export type ProductDraft = z.infer<typeof productDraft>;
export type OptionDraft = z.infer<typeof option>;
export type MediaDraft = z.infer<typeof media>;
export type AttributeDraft = z.infer<typeof attribute>;
export type VariantDraft = z.infer<typeof variant>;
export type TranslationDraft = z.infer<typeof translation>;
export type PriceDraft = z.infer<typeof price>;
