import { Field, Float, InputType } from '@nestjs/graphql';
import { ClearableField, IdField, ObjectField, Storefront, TextField, FlagField } from '@rustok/core';
import { IsNumber, Min } from 'class-validator';
import { LIMITS } from '../../limits.js';

// Clients send null for what they leave out, so in a query null is as good as absent.
const presence = 'clearable';

@InputType('PriceRangeFilter')
@Storefront()
export class PriceRangeFilter {
  @Field(() => Float, { nullable: true, description: "In the request's currency." })
  @ClearableField()
  @IsNumber()
  @Min(0)
  readonly min?: number | null;

  @Field(() => Float, { nullable: true })
  @ClearableField()
  @IsNumber()
  @Min(0)
  readonly max?: number | null;
}

@InputType('VariantOptionFilter')
@Storefront()
export class VariantOptionFilter {
  @TextField({ max: LIMITS.optionName, description: "In the shop's own language." })
  readonly name!: string;

  @TextField({ max: LIMITS.optionName, description: "In the shop's own language." })
  readonly value!: string;
}

@InputType('ProductAttributeFilter')
@Storefront()
export class ProductAttributeFilter {
  @TextField({ max: LIMITS.optionName })
  readonly key!: string;

  @TextField({ max: LIMITS.optionName })
  readonly value!: string;
}

@InputType('ProductFilter', { description: 'Filters of one kind widen each other, of different kinds narrow.' })
@Storefront()
export class ProductFilter {
  @FlagField({ presence })
  readonly available?: boolean | null;

  @ObjectField(() => PriceRangeFilter, { presence, description: 'The lowest price of the variants.' })
  readonly price?: PriceRangeFilter | null;

  @TextField({ presence, min: 0, max: LIMITS.vendor })
  readonly productVendor?: string | null;

  @TextField({ presence, min: 0, max: LIMITS.productType })
  readonly productType?: string | null;

  @TextField({ presence, min: 0, max: LIMITS.tag })
  readonly tag?: string | null;

  @IdField({ presence, description: 'A category, with those below it.' })
  readonly category?: string | null;

  @IdField({ presence })
  readonly collection?: string | null;

  @ObjectField(() => ProductAttributeFilter, { presence })
  readonly attribute?: ProductAttributeFilter | null;

  @ObjectField(() => VariantOptionFilter, { presence })
  readonly variantOption?: VariantOptionFilter | null;
}
