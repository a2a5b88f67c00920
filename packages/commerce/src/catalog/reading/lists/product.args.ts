import { ArgsType, Field, ID, registerEnumType } from '@nestjs/graphql';
import { ClearableField, ConnectionArgs } from '@rustok/core';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { LIMITS } from '../../limits.js';
import { ProductFilter } from '../filters/product-filter.input.js';

/** Clients send null for what they leave out, so in a query null is as good as absent. */
@ArgsType()
export class ProductArgs {
  @Field(() => ID, { nullable: true })
  @ClearableField()
  @IsUUID()
  readonly id?: string | null;

  @Field(() => String, { nullable: true })
  @ClearableField()
  @IsString()
  @Length(1, LIMITS.handle)
  readonly handle?: string | null;
}

/** By what lists are sorted: Shopify's names, for our sort keys. */
export const ProductSortKeys = {
  RELEVANCE: 'relevance',
  TITLE: 'title',
  PRICE: 'price',
  VENDOR: 'vendor',
  PRODUCT_TYPE: 'productType',
  CREATED_AT: 'createdAt',
  UPDATED_AT: 'updatedAt',
  ID: 'id',
} as const;
export type ProductSortKey = (typeof ProductSortKeys)[keyof typeof ProductSortKeys];
registerEnumType(ProductSortKeys, { name: 'ProductSortKeys', directives: ['@tag(name: "storefront")'] });

@ArgsType()
export class ProductsArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: 'Words to find in texts, tags, options and SKUs.' })
  @ClearableField()
  @IsString()
  @MaxLength(500)
  readonly query?: string | null;

  @Field(() => [ProductFilter], { nullable: true })
  @ClearableField()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ProductFilter)
  readonly filters?: readonly ProductFilter[] | null;

  @Field(() => ProductSortKeys, {
    nullable: true,
    description: 'RELEVANCE with a query, else ID, the order of creation.',
  })
  @ClearableField()
  @IsIn(Object.values(ProductSortKeys))
  readonly sortKey?: ProductSortKey | null;

  @Field(() => Boolean, { nullable: true })
  @ClearableField()
  @IsBoolean()
  readonly reverse?: boolean | null;
}
