import { Directive, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { MutationPayload } from '@rustok/core';
import { IsInt, IsUUID, Length, Max, Min } from 'class-validator';
import type { Review } from './review.entity.js';
import { ReviewStatusEnum, type ReviewStatus } from './review-status.js';

@ObjectType('Review')
@Directive('@tag(name: "storefront")')
export class ReviewResponse {
  @Field(() => ID) readonly id!: string;
  @Field(() => Int) readonly version!: number;
  @Field(() => ID) readonly productId!: string;
  @Field(() => Int, { description: '1 to 5.' }) readonly rating!: number;
  @Field(() => String) readonly title!: string;
  @Field(() => String) readonly body!: string;
  @Field(() => String) readonly authorName!: string;
  @Field(() => ReviewStatusEnum) readonly status!: ReviewStatus;
  @Field(() => GraphQLISODateTime) readonly submittedAt!: Date;
}

@InputType('ReviewSubmitInput')
export class SubmitReviewRequest {
  @Field(() => ID) @IsUUID() readonly productId!: string;
  @Field(() => Int, { description: '1 to 5.' }) @IsInt() @Min(1) @Max(5) readonly rating!: number;
  @Field(() => String) @Length(1, 120) readonly title!: string;
  @Field(() => String) @Length(1, 5000) readonly body!: string;
  @Field(() => String) @Length(1, 80) readonly authorName!: string;
}

@InputType('ReviewVersionInput')
export class ReviewVersionRequest {
  @Field(() => ID) @IsUUID() readonly id!: string;
  /** The version the caller saw; another one in the database is a CONFLICT. */
  @Field(() => Int) @IsInt() readonly version!: number;
}

@ObjectType('ReviewSubmitPayload')
export class ReviewSubmitPayload extends MutationPayload {
  @Field(() => ReviewResponse, { nullable: true }) readonly review?: ReviewResponse | null;
}

@ObjectType('ReviewPublishPayload')
export class ReviewPublishPayload extends MutationPayload {
  @Field(() => ReviewResponse, { nullable: true }) readonly review?: ReviewResponse | null;
}

@ObjectType('ReviewRejectPayload')
export class ReviewRejectPayload extends MutationPayload {
  @Field(() => ReviewResponse, { nullable: true }) readonly review?: ReviewResponse | null;
}

export function toReviewResponse(review: Review): ReviewResponse {
  const { id, version, productId, rating, title, body, authorName, status, createdAt } = review;
  return { id, version, productId, rating, title, body, authorName, status, submittedAt: createdAt };
}
