import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, type RequestContext } from '@rustok/core';
import { RecommendationsPath } from '../recommendation.args.js';
import { RecommendedProductsRequest } from '../recommendation.dto.js';
import { ProductRecommendationService } from '../recommendation.service.js';
import { RecommendedProductsResponse } from './recommendation.payloads.js';

@ApiTags('products')
@Controller('api/v1/products/:id/recommendations/:intent')
export class ProductRecommendationController {
  constructor(private readonly recommendations: ProductRecommendationService) {}

  @Get()
  @Allow('products:read')
  @ApiOkResponse({ type: RecommendedProductsResponse })
  async get(
    @Ctx() ctx: RequestContext,
    @Param() { id, intent }: RecommendationsPath,
  ): Promise<RecommendedProductsResponse> {
    return { recommendedProductIds: (await this.recommendations.get(ctx, id))[intent] };
  }

  @Put()
  @Allow('products:update')
  @ApiOkResponse({ type: RecommendedProductsResponse })
  async set(
    @Ctx() ctx: RequestContext,
    @Param() { id: productId, intent }: RecommendationsPath,
    @Body() body: RecommendedProductsRequest,
  ): Promise<RecommendedProductsResponse> {
    return { recommendedProductIds: await this.recommendations.set(ctx, { ...body, productId, intent }) };
  }
}
