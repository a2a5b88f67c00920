import { ArgsType, Field, ID, OmitType, registerEnumType } from '@nestjs/graphql';
import { ClearableField, ConnectionArgs } from '@rustok/core';
import { IsBoolean, IsIn, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { LIMITS } from '../../limits.js';
import { ProductsArgs } from '../../reading/lists/product.args.js';

/** Clients send null for what they leave out, so in a query null is as good as absent. */
@ArgsType()
export class CollectionArgs {
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

export const CollectionSortKeys = {
  ID: 'id',
  TITLE: 'title',
  UPDATED_AT: 'updatedAt',
  RELEVANCE: 'relevance',
} as const;
export type CollectionSortKey = (typeof CollectionSortKeys)[keyof typeof CollectionSortKeys];
registerEnumType(CollectionSortKeys, { name: 'CollectionSortKeys', directives: ['@tag(name: "storefront")'] });

@ArgsType()
export class CollectionsArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: 'Words to find in the texts.' })
  @ClearableField()
  @IsString()
  @MaxLength(500)
  readonly query?: string | null;

  @Field(() => CollectionSortKeys, { nullable: true, description: 'RELEVANCE with a query, else ID.' })
  @ClearableField()
  @IsIn(Object.values(CollectionSortKeys))
  readonly sortKey?: CollectionSortKey | null;

  @Field(() => Boolean, { nullable: true })
  @ClearableField()
  @IsBoolean()
  readonly reverse?: boolean | null;
}

/** By what a collection's products are sorted, by Shopify's names. */
export const ProductCollectionSortKeys = {
  COLLECTION_DEFAULT: 'default',
  MANUAL: 'manual',
  TITLE: 'title',
  PRICE: 'price',
  CREATED: 'createdAt',
  ID: 'id',
  RELEVANCE: 'relevance',
} as const;
export type ProductCollectionSortKey = (typeof ProductCollectionSortKeys)[keyof typeof ProductCollectionSortKeys];
registerEnumType(ProductCollectionSortKeys, {
  name: 'ProductCollectionSortKeys',
  directives: ['@tag(name: "storefront")'],
});

@ArgsType()
export class CollectionProductsArgs extends OmitType(ProductsArgs, ['sortKey'], ArgsType) {
  @Field(() => ProductCollectionSortKeys, {
    nullable: true,
    description: 'COLLECTION_DEFAULT, the order that the collection says, unless told.',
  })
  @ClearableField()
  @IsIn(Object.values(ProductCollectionSortKeys))
  readonly sortKey?: ProductCollectionSortKey | null;
}
