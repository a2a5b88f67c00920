import type { Localized } from '../localized.js';
import type { ProductStatus } from '../product/product-status.js';
import type { InventoryPolicy, WeightUnit } from '../variants/variant-units.js';

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
  /** By locale; at least one. */
  readonly translations: Localized<TranslationState>;
  readonly options: readonly OptionState[];
  readonly images: readonly ImageState[];
  /** At least one. */
  readonly variants: readonly VariantState[];
}

export interface TranslationState {
  readonly title: string;
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

export interface ImageState {
  readonly id: string;
  readonly url: string;
  readonly altText: Localized;
}

export interface VariantState {
  readonly id: string;
  /** One for each option, in the options' order. */
  readonly valueIds: readonly string[];
  readonly sku: string | null;
  readonly barcode: string | null;
  readonly imageId: string | null;
  readonly requiresShipping: boolean;
  readonly taxable: boolean;
  readonly taxCode: string | null;
  readonly grams: number | null;
  readonly weightUnit: WeightUnit;
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
