import { Args, ArgsType, Field, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, OptionalField, Public, type RequestContext } from '@rustok/core';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import {
  ReviewPublishPayload,
  ReviewRejectPayload,
  ReviewResponse,
  ReviewSubmitPayload,
  ReviewVersionRequest,
  SubmitReviewRequest,
} from './review.dto.js';
import { ReviewService } from './review.service.js';
import { ReviewStatusEnum, type ReviewStatus } from './review-status.js';

@ArgsType()
class AdminReviewsArgs {
  @Field(() => ReviewStatusEnum, { nullable: true })
  @OptionalField()
  @IsIn(Object.values(ReviewStatusEnum))
  readonly status?: ReviewStatus;

  @Field(() => Int, { defaultValue: 20, description: '1 to 100.' })
  @IsInt()
  @Min(1)
  @Max(100)
  readonly first: number = 20;
}

@Resolver()
export class ReviewResolver {
  constructor(private readonly reviews: ReviewService) {}

  @Query(() => [ReviewResponse], { nullable: true, description: 'For staff, the newest first.' })
  @Allow('reviews:list')
  async adminReviews(@Ctx() ctx: RequestContext, @Args() { status, first }: AdminReviewsArgs) {
    return this.reviews.list(ctx, status ?? null, first);
  }

  @Mutation(() => ReviewSubmitPayload, { nullable: true, description: 'Nobody sees it until staff have published it.' })
  @Public()
  async reviewSubmit(@Ctx() ctx: RequestContext, @Args('input') input: SubmitReviewRequest) {
    return { review: await this.reviews.submit(ctx, input) };
  }

  @Mutation(() => ReviewPublishPayload, { nullable: true })
  @Allow('reviews:publish')
  async reviewPublish(@Ctx() ctx: RequestContext, @Args('input') input: ReviewVersionRequest) {
    return { review: await this.reviews.publish(ctx, input) };
  }

  @Mutation(() => ReviewRejectPayload, { nullable: true })
  @Allow('reviews:publish')
  async reviewReject(@Ctx() ctx: RequestContext, @Args('input') input: ReviewVersionRequest) {
    return { review: await this.reviews.reject(ctx, input) };
  }
}
