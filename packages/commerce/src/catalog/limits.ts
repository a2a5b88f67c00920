/** How much a catalog holds. The input classes, the write path and the import share these. */
export const LIMITS = {
  handle: 255,
  title: 255,
  subtitle: 255,
  descriptionHtml: 1_000_000,
  seoTitle: 255,
  seoDescription: 1_000,
  vendor: 255,
  productType: 255,
  category: 1_000,
  tag: 255,
  tags: 250,
  optionName: 255,
  options: 3,
  optionValues: 250,
  sku: 255,
  barcode: 255,
  harmonizedSystemCode: 13,
  /** In any unit: a variant is no taller than a million inches. */
  dimension: 1_000_000,
  taxCode: 255,
  url: 2_048,
  altText: 512,
  images: 250,
  variantMedia: 20,
  pixels: 100_000,
  /** Shopify allows 2,048; a document of the read model holds them all, and should stay below a megabyte. */
  variants: 250,
  currencies: 50,
  locales: 50,
  /** Whole digits of an amount of money. */
  amountDigits: 15,
  /** The range of an `int`, with room for any number of additions that a shop could make. */
  inventoryQuantity: 1_000_000_000,
  grams: 1_000_000_000,
  version: 2 ** 31 - 1,
} as const;
