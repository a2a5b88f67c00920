import { Field, ID, ObjectType } from '@nestjs/graphql';
import { MutationPayload, RestField } from '@rustok/core';
import { ProductResponse } from '../../reading/product.response.js';

@ObjectType()
export class ProductRecommendationsSetPayload extends MutationPayload {
  @Field(() => [ProductResponse], { nullable: true, description: 'Drafts too, which buyers do not see yet.' })
  readonly recommendedProducts?: readonly ProductResponse[];
}

export class RecommendedProductsResponse {
  @RestField(() => [ID])
  readonly recommendedProductIds!: readonly string[];
}
