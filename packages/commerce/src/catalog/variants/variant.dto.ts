import { InputType } from '@nestjs/graphql';
import {
  ChoiceField,
  FlagField,
  IdField,
  IntField,
  MoneyField,
  NumberField,
  ObjectListField,
  TextField,
  TextListField,
} from '@rustok/core';
import { LIMITS } from '../limits.js';
import { COUNTRY, CURRENCY, HARMONIZED_SYSTEM_CODE, IMAGE_URL, PROVINCE } from '../patterns.js';
import { DimensionUnitEnum, InventoryPolicyEnum, WeightUnitEnum } from '../reading/enums.js';
import type { DimensionUnit, InventoryPolicy, WeightUnit } from './variant-units.js';

@InputType('VariantPriceInput')
export class PriceRequest {
  @TextField({ min: 3, max: 3, pattern: CURRENCY })
  readonly currencyCode!: string;

  @MoneyField({ presence: 'clearable', description: 'Null takes the price in this currency away.' })
  readonly amount?: string | null;

  @MoneyField({ presence: 'clearable' })
  readonly compareAtAmount?: string | null;
}

/** What can be said of a variant, new or old. */
@InputType({ isAbstract: true })
export abstract class VariantFields {
  @TextListField({
    max: LIMITS.options,
    itemMax: LIMITS.optionName,
    presence: 'optional',
    description: "A value for each option, in the options' order.",
  })
  readonly optionValues?: readonly string[];

  @TextField({ max: LIMITS.sku, presence: 'clearable' })
  readonly sku?: string | null;

  @TextField({ max: LIMITS.barcode, presence: 'clearable' })
  readonly barcode?: string | null;

  @TextField({
    max: LIMITS.url,
    pattern: IMAGE_URL,
    presence: 'clearable',
    description: "One of the product's images; another one is added to them.",
  })
  readonly imageUrl?: string | null;

  @TextListField({
    max: LIMITS.variantMedia,
    itemMax: LIMITS.url,
    presence: 'optional',
    description: 'All that the variant shows, in its own order; in the place of `imageUrl`.',
  })
  readonly mediaUrls?: readonly string[];

  @MoneyField({ presence: 'clearable', description: "In the shop's currency." })
  readonly price?: string | null;

  @MoneyField({ presence: 'clearable', description: "In the shop's currency; needs a price." })
  readonly compareAtPrice?: string | null;

  @ObjectListField(() => PriceRequest, {
    max: LIMITS.currencies,
    presence: 'optional',
    description: 'Prices in other currencies.',
  })
  readonly prices?: readonly PriceRequest[];

  @MoneyField({ presence: 'clearable', description: "What one costs the shop, in the shop's currency." })
  readonly unitCost?: string | null;

  @FlagField({ presence: 'optional' })
  readonly requiresShipping?: boolean;

  @FlagField({ presence: 'optional' })
  readonly taxable?: boolean;

  @TextField({ max: LIMITS.taxCode, presence: 'clearable' })
  readonly taxCode?: string | null;

  @NumberField({ max: LIMITS.grams, presence: 'clearable' })
  readonly grams?: number | null;

  @ChoiceField(WeightUnitEnum, { presence: 'optional', description: 'In which the weight is shown.' })
  readonly weightUnit?: WeightUnit;

  @NumberField({ max: LIMITS.dimension, presence: 'clearable', description: 'In its dimension unit.' })
  readonly length?: number | null;

  @NumberField({ max: LIMITS.dimension, presence: 'clearable', description: 'In its dimension unit.' })
  readonly width?: number | null;

  @NumberField({ max: LIMITS.dimension, presence: 'clearable', description: 'In its dimension unit.' })
  readonly height?: number | null;

  @ChoiceField(DimensionUnitEnum, { presence: 'optional', description: 'CENTIMETERS unless told.' })
  readonly dimensionUnit?: DimensionUnit;

  @TextField({
    min: 6,
    max: LIMITS.harmonizedSystemCode,
    pattern: HARMONIZED_SYSTEM_CODE,
    presence: 'clearable',
    description: 'What customs call it: 6 to 13 digits.',
  })
  readonly harmonizedSystemCode?: string | null;

  @TextField({ min: 2, max: 2, pattern: COUNTRY, presence: 'clearable', description: 'ISO 3166-1 alpha-2.' })
  readonly countryCodeOfOrigin?: string | null;

  @TextField({
    max: 3,
    pattern: PROVINCE,
    presence: 'clearable',
    description: 'ISO 3166-2, without the country.',
  })
  readonly provinceCodeOfOrigin?: string | null;

  @FlagField({ presence: 'optional', description: 'Whether its stock is counted; true unless told.' })
  readonly inventoryTracked?: boolean;

  @ChoiceField(InventoryPolicyEnum, { presence: 'optional' })
  readonly inventoryPolicy?: InventoryPolicy;
}

@InputType('ProductVariantInput')
export class VariantRequest extends VariantFields {
  @IntField({
    min: -LIMITS.inventoryQuantity,
    max: LIMITS.inventoryQuantity,
    presence: 'optional',
    description: 'Stock at first; later it is adjusted, so that no sale is overwritten.',
  })
  readonly inventoryQuantity?: number;
}

@InputType('ProductVariantUpdateInput')
export class VariantUpdateRequest extends VariantFields {
  @IdField()
  readonly id!: string;
}
