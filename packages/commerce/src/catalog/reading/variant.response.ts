import { Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { PublicField, RestField } from '@rustok/core';
import type { BarcodeType } from '../variants/barcode-type.js';
import type { DimensionUnit, InventoryPolicy, WeightUnit } from '../variants/variant-units.js';
import { BarcodeTypeEnum, DimensionUnitEnum, InventoryPolicyEnum, WeightUnitEnum } from './enums.js';
import { MoneyResponse } from './money.response.js';
import { ImageResponse, MediaResponse, PriceResponse, SelectedOptionResponse } from './product-parts.response.js';

/** What of a variant is for staff only; absent in what the read model holds. */
export class StaffVariantFields {
  @RestField(() => Int)
  readonly inventoryQuantity?: number;

  @RestField(() => InventoryPolicyEnum)
  readonly inventoryPolicy?: InventoryPolicy;

  @RestField(() => Boolean)
  readonly inventoryTracked?: boolean;

  @RestField(() => MoneyResponse, { nullable: true })
  readonly unitCost?: MoneyResponse | null;

  @RestField(() => String, { nullable: true })
  readonly taxCode?: string | null;

  @RestField(() => [PriceResponse])
  readonly prices?: readonly PriceResponse[];
}

@ObjectType('ProductVariant')
export class VariantResponse extends StaffVariantFields {
  @PublicField(() => ID)
  readonly id!: string;

  @PublicField(() => String, { description: 'The values of its options, `Default Title` when there are none.' })
  readonly title!: string;

  @PublicField(() => String, { nullable: true })
  readonly sku!: string | null;

  @PublicField(() => String, { nullable: true })
  readonly barcode!: string | null;

  @PublicField(() => BarcodeTypeEnum, { nullable: true, description: 'Null when the check digit is none of a GTIN.' })
  readonly barcodeType!: BarcodeType | null;

  @PublicField(() => MoneyResponse, {
    nullable: true,
    description: "In the request's currency; null where there is none.",
  })
  readonly price!: MoneyResponse | null;

  @PublicField(() => MoneyResponse, { nullable: true })
  readonly compareAtPrice!: MoneyResponse | null;

  /** Of what the read model holds; elsewhere a resolver looks for it. */
  readonly lowestPriceLast30Days?: MoneyResponse | null;

  @PublicField(() => Boolean)
  readonly availableForSale!: boolean;

  @PublicField(() => Int, { nullable: true, description: 'Null when stock is not counted.' })
  readonly quantityAvailable!: number | null;

  @PublicField(() => [SelectedOptionResponse])
  readonly selectedOptions!: readonly SelectedOptionResponse[];

  @PublicField(() => ImageResponse, { nullable: true })
  readonly image!: ImageResponse | null;

  @PublicField(() => [MediaResponse], { description: 'In its own order.' })
  readonly media!: readonly MediaResponse[];

  @PublicField(() => Float, { nullable: true, description: 'In its weight unit.' })
  readonly weight!: number | null;

  @PublicField(() => WeightUnitEnum)
  readonly weightUnit!: WeightUnit;

  @PublicField(() => Float, { nullable: true })
  readonly grams!: number | null;

  @PublicField(() => Float, { nullable: true, description: 'In its dimension unit.' })
  readonly length!: number | null;

  @PublicField(() => Float, { nullable: true, description: 'In its dimension unit.' })
  readonly width!: number | null;

  @PublicField(() => Float, { nullable: true, description: 'In its dimension unit.' })
  readonly height!: number | null;

  @PublicField(() => DimensionUnitEnum)
  readonly dimensionUnit!: DimensionUnit;

  @PublicField(() => String, { nullable: true, description: 'What customs call it.' })
  readonly harmonizedSystemCode!: string | null;

  @PublicField(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  readonly countryCodeOfOrigin!: string | null;

  @PublicField(() => String, { nullable: true, description: 'ISO 3166-2, without the country.' })
  readonly provinceCodeOfOrigin!: string | null;

  @PublicField(() => Boolean)
  readonly requiresShipping!: boolean;

  @PublicField(() => Boolean)
  readonly taxable!: boolean;
}
