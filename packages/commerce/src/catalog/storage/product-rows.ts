import type { NewRow, TenantEntity } from '@rustok/core';
import type { AttributeValue } from '../attributes/attribute-value.entity.js';
import type { MediaTranslation } from '../media/media-translation.entity.js';
import type { Media } from '../media/media.entity.js';
import type { VariantMedia } from '../media/variant-media.entity.js';
import type { OptionName } from '../options/option-name.entity.js';
import type { OptionValueName } from '../options/option-value-name.entity.js';
import type { OptionValue } from '../options/option-value.entity.js';
import type { Option } from '../options/option.entity.js';
import type { ProductTranslation } from '../product/product-translation.entity.js';
import type { Product } from '../product/product.entity.js';
import type { Price } from '../variants/price.entity.js';
import type { VariantValue } from '../variants/variant-value.entity.js';
import type { Variant } from '../variants/variant.entity.js';

/** The rows of products, table by table. */
export interface ProductTables {
  readonly products: Product;
  readonly translations: ProductTranslation;
  readonly attributeValues: AttributeValue;
  readonly options: Option;
  readonly optionNames: OptionName;
  readonly values: OptionValue;
  readonly valueNames: OptionValueName;
  readonly media: Media;
  readonly mediaTranslations: MediaTranslation;
  readonly variants: Variant;
  readonly variantValues: VariantValue;
  readonly variantMedia: VariantMedia;
  readonly prices: Price;
}

export type TableName = keyof ProductTables;

/** Rows as they are stored. */
export type StoredRows = { readonly [Table in TableName]: readonly ProductTables[Table][] };

/** Rows as they should be. */
export type WantedRows = { readonly [Table in TableName]: readonly NewRow<ProductTables[Table]>[] };

/** What identifies a row among those of its products: its id, or what it is the text, price or choice of. */
export const rowKey: { readonly [Table in TableName]: (row: NewRow<ProductTables[Table]>) => string } = {
  products: idOf,
  translations: ({ productId, locale }) => `${productId} ${locale}`,
  attributeValues: ({ productId, attributeId, locale, choiceId }) =>
    [productId, attributeId, locale, choiceId].join(' '),
  options: idOf,
  optionNames: ({ optionId, locale }) => `${optionId} ${locale}`,
  values: idOf,
  valueNames: ({ valueId, locale }) => `${valueId} ${locale}`,
  media: idOf,
  mediaTranslations: ({ mediaId, locale }) => `${mediaId} ${locale}`,
  variants: idOf,
  variantValues: ({ variantId, optionId }) => `${variantId} ${optionId}`,
  variantMedia: ({ variantId, mediaId }) => `${variantId} ${mediaId}`,
  prices: ({ variantId, currency }) => `${variantId} ${currency}`,
};

function idOf({ id }: NewRow<TenantEntity>): string {
  return id ?? '';
}
