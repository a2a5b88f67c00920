import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionType, MutationPayload, PageInfo, RestField } from '@rustok/core';
import { PageInfoResponse } from '../../rest/product-list.response.js';
import { ProductTypeResponse } from '../product-type.response.js';

export const ProductTypeConnection = connectionType(ProductTypeResponse, 'ProductType');

@ObjectType({ isAbstract: true })
abstract class ProductTypePayload extends MutationPayload {
  @Field(() => ProductTypeResponse, { nullable: true })
  readonly productType?: ProductTypeResponse;
}

@ObjectType()
export class ProductTypeCreatePayload extends ProductTypePayload {}

@ObjectType()
export class ProductTypeUpdatePayload extends ProductTypePayload {}

@ObjectType()
export class ProductTypeDeletePayload extends MutationPayload {
  @Field(() => ID, { nullable: true })
  readonly deletedProductTypeId?: string;
}

export class ProductTypeListResponse {
  @RestField(() => [ProductTypeResponse])
  readonly nodes!: readonly ProductTypeResponse[];

  @RestField(() => PageInfoResponse)
  readonly pageInfo!: PageInfo;
}
