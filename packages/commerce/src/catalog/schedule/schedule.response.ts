import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import { MutationPayload, ResponseField } from '@rustok/core';
import { ProductResponse } from '../reading/product.response.js';

@ObjectType('ProductSchedule')
export class ScheduleResponse {
  @ResponseField(() => GraphQLISODateTime, { nullable: true })
  readonly publishAt!: Date | null;

  @ResponseField(() => GraphQLISODateTime, { nullable: true })
  readonly unpublishAt!: Date | null;
}

@ObjectType()
export class ProductSchedulePayload extends MutationPayload {
  @Field(() => ProductResponse, { nullable: true })
  readonly product?: ProductResponse;
}
