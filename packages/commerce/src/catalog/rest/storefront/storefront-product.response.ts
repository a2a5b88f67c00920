import { Int } from '@nestjs/graphql';
import { OmitType } from '@nestjs/swagger';
import { RestField } from '@rustok/core';
import { PageInfoResponse } from '../product-list.response.js';
import { FilterResponse } from '../../reading/filters/filter.response.js';
import { MoneyResponse } from '../../reading/money.response.js';
import { ProductResponse } from '../../reading/product.response.js';
import { VariantResponse } from '../../reading/variant.response.js';

/** A variant as everybody may see it. */
export class StorefrontVariantResponse extends OmitType(VariantResponse, [
  'inventoryQuantity',
  'inventoryPolicy',
  'inventoryTracked',
  'unitCost',
  'taxCode',
  'prices',
  'lowestPriceLast30Days',
]) {
  @RestField(() => MoneyResponse, { nullable: true })
  readonly lowestPriceLast30Days!: MoneyResponse | null;
}

/** A product as everybody may see it. */
export class StorefrontProductResponse extends OmitType(ProductResponse, [
  'status',
  'translations',
  'attributeSources',
  'variants',
  'lowestPriceLast30Days',
]) {
  @RestField(() => MoneyResponse, { nullable: true })
  readonly lowestPriceLast30Days!: MoneyResponse | null;

  @RestField(() => [StorefrontVariantResponse])
  readonly variants!: readonly StorefrontVariantResponse[];
}

export class StorefrontProductListResponse {
  @RestField(() => [StorefrontProductResponse])
  readonly nodes!: readonly StorefrontProductResponse[];

  @RestField(() => PageInfoResponse)
  readonly pageInfo!: PageInfoResponse;

  @RestField(() => Int, { nullable: true, description: 'All that match, counted up to 10,000.' })
  readonly totalCount!: number | null;

  @RestField(() => String, { nullable: true, description: 'What was searched instead of words that no product has.' })
  readonly correctedText!: string | null;

  @RestField(() => [FilterResponse], { description: 'Empty unless asked for.' })
  readonly filters!: readonly FilterResponse[];
}
