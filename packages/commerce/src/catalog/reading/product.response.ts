import { Directive, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { PublicField, RestField } from '@rustok/core';
import { AttributeResponse, AttributeSourceResponse } from '../attributes/attribute.response.js';
import type { ProductStatus } from '../product/product-status.js';
import { ProductStatusEnum } from './enums.js';
import { MoneyResponse, PriceRangeResponse } from './money.response.js';
import {
  ImageResponse,
  MediaResponse,
  OptionResponse,
  SeoResponse,
  TranslationResponse,
} from './product-parts.response.js';
import { VariantResponse } from './variant.response.js';

/** What of a product is for staff only; absent in what the read model holds. */
export class StaffProductFields {
  @RestField(() => ProductStatusEnum)
  readonly status?: ProductStatus;

  @RestField(() => [TranslationResponse])
  readonly translations?: readonly TranslationResponse[];

  @RestField(() => [AttributeSourceResponse])
  readonly attributeSources?: readonly AttributeSourceResponse[];
}

@ObjectType('Product')
@Directive('@key(fields: "id")')
export class ProductResponse extends StaffProductFields {
  @PublicField(() => ID)
  readonly id!: string;

  @PublicField(() => Int, { description: 'One more with every change; stock moves without it.' })
  readonly version!: number;

  @PublicField(() => String, { description: 'Unique in the shop; the last part of its address.' })
  readonly handle!: string;

  @PublicField(() => String, { description: 'The language that the texts are in.' })
  readonly locale!: string;

  @PublicField(() => String)
  readonly title!: string;

  @PublicField(() => String, { nullable: true, description: 'A line below the title.' })
  readonly subtitle!: string | null;

  @PublicField(() => String, { description: 'The description without its markup.' })
  readonly description!: string;

  @PublicField(() => String)
  readonly descriptionHtml!: string;

  @PublicField(() => String, { nullable: true })
  readonly vendor!: string | null;

  @PublicField(() => String, { nullable: true })
  readonly productType!: string | null;

  @PublicField(() => String, { nullable: true, description: 'Its path in a taxonomy.' })
  readonly category!: string | null;

  @PublicField(() => [String])
  readonly tags!: readonly string[];

  @PublicField(() => Boolean)
  readonly isGiftCard!: boolean;

  @PublicField(() => Boolean, { description: 'Whether any variant can be bought.' })
  readonly availableForSale!: boolean;

  @PublicField(() => Int, { nullable: true, description: 'Of the variants whose stock is counted.' })
  readonly totalInventory!: number | null;

  @PublicField(() => PriceRangeResponse, {
    nullable: true,
    description: "In the request's currency; null where the product has no price in it.",
  })
  readonly priceRange!: PriceRangeResponse | null;

  @PublicField(() => PriceRangeResponse, { nullable: true })
  readonly compareAtPriceRange!: PriceRangeResponse | null;

  /** Of what the read model holds; elsewhere a resolver looks for it. */
  readonly lowestPriceLast30Days?: MoneyResponse | null;

  @PublicField(() => SeoResponse)
  readonly seo!: SeoResponse;

  @PublicField(() => [AttributeResponse], { description: "In the order of its type's." })
  readonly attributes!: readonly AttributeResponse[];

  @PublicField(() => [OptionResponse])
  readonly options!: readonly OptionResponse[];

  @PublicField(() => ImageResponse, { nullable: true })
  readonly featuredImage!: ImageResponse | null;

  @RestField(() => [ImageResponse])
  readonly images!: readonly ImageResponse[];

  @RestField(() => [MediaResponse])
  readonly media!: readonly MediaResponse[];

  @RestField(() => [VariantResponse])
  readonly variants!: readonly VariantResponse[];

  @PublicField(() => GraphQLISODateTime, { nullable: true })
  readonly publishedAt!: Date | null;

  @PublicField(() => GraphQLISODateTime)
  readonly createdAt!: Date;

  @PublicField(() => GraphQLISODateTime)
  readonly updatedAt!: Date;
}
