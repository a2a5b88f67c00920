import type { Localized } from '../localized.js';
import type { AttributeStates } from '../attributes/attribute-state.js';
import type { MediaType } from '../media/media-types.js';
import type { ProductStatus } from '../product/product-status.js';
import type { DimensionUnit, InventoryPolicy, WeightUnit } from '../variants/variant-units.js';

/** A product with all that belongs to it, as it is stored or is to be stored. Lists stand in the order of positions. */
export interface ProductState {
  readonly id: string;
  readonly handle: string;
  readonly status: ProductStatus;
  readonly publishedAt: Date | null;
  readonly vendor: string | null;
  readonly productType: string | null;
  readonly category: string | null;
  readonly tags: readonly string[];
  readonly isGiftCard: boolean;
  /** Of its type's attributes. */
  readonly attributes: AttributeStates;
  /** By locale; at least one. */
  readonly translations: Localized<TranslationState>;
  readonly options: readonly OptionState[];
  readonly media: readonly MediaState[];
  /** At least one. */
  readonly variants: readonly VariantState[];
}

export interface TranslationState {
  readonly title: string;
  readonly subtitle: string | null;
  readonly descriptionHtml: string | null;
  readonly seoTitle: string | null;
  readonly seoDescription: string | null;
}

export interface OptionState {
  readonly id: string;
  readonly name: Localized;
  readonly values: readonly OptionValueState[];
}

export interface OptionValueState {
  readonly id: string;
  readonly name: Localized;
}

export interface MediaState {
  readonly id: string;
  readonly type: MediaType;
  readonly url: string;
  readonly altText: Localized;
  /** In pixels, where known. */
  readonly width: number | null;
  readonly height: number | null;
  readonly previewImageUrl: string | null;
}

export interface VariantState {
  readonly id: string;
  /** One for each option, in the options' order. */
  readonly valueIds: readonly string[];
  readonly sku: string | null;
  readonly barcode: string | null;
  /** Of the product's media, in the variant's own order. */
  readonly mediaIds: readonly string[];
  readonly requiresShipping: boolean;
  readonly taxable: boolean;
  readonly taxCode: string | null;
  readonly grams: number | null;
  readonly weightUnit: WeightUnit;
  /** In the dimension unit. */
  readonly length: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly dimensionUnit: DimensionUnit;
  readonly harmonizedSystemCode: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly countryCodeOfOrigin: string | null;
  readonly provinceCodeOfOrigin: string | null;
  /** In minor units of its currency. */
  readonly unitCost: UnitCost | null;
  readonly inventoryTracked: boolean;
  readonly inventoryPolicy: InventoryPolicy;
  readonly inventoryQuantity: number;
  /** By currency. */
  readonly prices: Readonly<Record<string, PriceState>>;
}

export interface UnitCost {
  readonly amount: bigint;
  readonly currency: string;
}

/** In minor units. */
export interface PriceState {
  readonly amount: bigint;
  readonly compareAtAmount: bigint | null;
}
