import { Field, ObjectType } from '@nestjs/graphql';
import { MutationPayload } from '@rustok/core';
import { ProductResponse } from '../reading/product.response.js';

@ObjectType()
export class ProductDuplicatePayload extends MutationPayload {
  @Field(() => ProductResponse, { nullable: true })
  readonly newProduct?: ProductResponse;
}
