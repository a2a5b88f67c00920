import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType, MutationPayload, RestField, ResponseField } from '@rustok/core';
import { ProductResponse } from '../reading/product.response.js';
import { PageInfoResponse } from '../rest/product-list.response.js';

@ObjectType('TrashedProduct', { description: 'A deleted product that can come back.' })
export class TrashedProductResponse {
  @ResponseField(() => ID, { description: "The product's id." })
  readonly id!: string;

  @ResponseField(() => String)
  readonly handle!: string;

  @ResponseField(() => String)
  readonly title!: string;

  @ResponseField(() => Int)
  readonly productVersion!: number;

  @ResponseField(() => GraphQLISODateTime)
  readonly deletedAt!: Date;

  @ResponseField(() => String, { nullable: true, description: 'As the audit log calls them.' })
  readonly deletedBy!: string | null;

  @ResponseField(() => GraphQLISODateTime, { description: 'When it goes for good.' })
  readonly purgeAt!: Date;
}

export const TrashedProductConnection = connectionType(TrashedProductResponse, 'TrashedProduct');

@ObjectType()
export class ProductRestorePayload extends MutationPayload {
  @Field(() => ProductResponse, { nullable: true })
  readonly product?: ProductResponse;
}

@ObjectType()
export class ProductPurgePayload extends MutationPayload {
  @Field(() => ID, { nullable: true })
  readonly purgedProductId?: string;
}

export class TrashedProductListResponse {
  @RestField(() => [TrashedProductResponse])
  readonly nodes!: readonly TrashedProductResponse[];

  @RestField(() => PageInfoResponse)
  readonly pageInfo!: PageInfoResponse;
}
