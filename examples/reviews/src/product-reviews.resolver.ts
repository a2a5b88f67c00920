import { Directive, Float, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, reference, type RequestContext } from '@rustok/core';
import { ReviewResponse } from './review.dto.js';
import { ReviewSummaries } from './review-summary.js';

/** A part of the schema that shops' pages may ask for. */
const Storefront = () => Directive('@tag(name: "storefront")');

interface Product {
  readonly id: string;
}

/** What this module adds to a product. */
@Resolver(() => reference('Product'))
export class ProductReviewsResolver {
  constructor(private readonly summaries: ReviewSummaries) {}

  @ResolveField(() => Float, { nullable: true, description: '1 to 5; null without reviews.' })
  @Storefront()
  async averageRating(@Ctx() ctx: RequestContext, @Parent() { id }: Product) {
    return (await this.summaries.of(ctx, id))?.averageRating ?? null;
  }

  @ResolveField(() => Int, { nullable: true })
  @Storefront()
  async reviewCount(@Ctx() ctx: RequestContext, @Parent() { id }: Product) {
    return (await this.summaries.of(ctx, id))?.reviewCount ?? 0;
  }

  @ResolveField(() => [ReviewResponse], { nullable: true, description: 'Up to five, the newest first.' })
  @Storefront()
  async latestReviews(@Ctx() ctx: RequestContext, @Parent() { id }: Product) {
    const summary = await this.summaries.of(ctx, id);
    return (summary?.latestReviews ?? []).map((each) => ({ ...each, submittedAt: new Date(each.submittedAt) }));
  }
}
