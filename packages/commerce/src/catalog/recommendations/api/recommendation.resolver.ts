import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, Public, Storefront, type RequestContext } from '@rustok/core';
import { ProductResponse } from '../../reading/product.response.js';
import { StaffProducts } from '../../staff/staff-products.js';
import { ProductRecommender } from '../reading/product-recommender.js';
import { RecommendationsArgs } from '../recommendation.args.js';
import { SetRecommendationsRequest } from '../recommendation.dto.js';
import { ProductRecommendationService } from '../recommendation.service.js';
import { ProductRecommendationsSetPayload } from './recommendation.payloads.js';

@Resolver()
export class ProductRecommendationResolver {
  constructor(
    private readonly recommender: ProductRecommender,
    private readonly recommendations: ProductRecommendationService,
    private readonly staff: StaffProducts,
  ) {}

  @Query(() => [ProductResponse], {
    nullable: true,
    description: 'Up to ten published products: those that staff chose, then similar ones where RELATED are asked for.',
  })
  @Storefront()
  @Public()
  async productRecommendations(@Ctx() ctx: RequestContext, @Args() args: RecommendationsArgs) {
    return this.recommender.list(ctx, args);
  }

  @Query(() => [ProductResponse], { nullable: true, description: 'What staff chose, drafts too.' })
  @Allow('products:read')
  async adminProductRecommendations(@Ctx() ctx: RequestContext, @Args() { productId, intent }: RecommendationsArgs) {
    return this.products(ctx, (await this.recommendations.get(ctx, productId))[intent ?? 'related']);
  }

  @Mutation(() => ProductRecommendationsSetPayload, { nullable: true })
  @Allow('products:update')
  async productRecommendationsSet(@Ctx() ctx: RequestContext, @Args('input') input: SetRecommendationsRequest) {
    return { recommendedProducts: await this.products(ctx, await this.recommendations.set(ctx, input)) };
  }

  private async products(ctx: RequestContext, ids: readonly string[]): Promise<readonly ProductResponse[]> {
    const found = await Promise.all(ids.map((id) => this.staff.byId(ctx, id)));
    return found.filter((product) => product !== null);
  }
}
