import { Body, Controller, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, IdempotentRoute, VersionTag, type RequestContext } from '@rustok/core';
import { ProductIdArgs } from '../api/product-id.args.js';
import { ProductResponse } from '../reading/product.response.js';
import { ProductCopyRequest } from './duplicate-product.dto.js';
import { ProductDuplicateService } from './product-duplicate.service.js';

@ApiTags('products')
@Controller('api/v1/products/:id/duplicates')
export class ProductDuplicateController {
  constructor(private readonly duplicates: ProductDuplicateService) {}

  @Post()
  @Allow('products:create')
  @UseInterceptors(VersionTag)
  @IdempotentRoute()
  @ApiCreatedResponse({ type: ProductResponse })
  async duplicate(
    @Ctx() ctx: RequestContext,
    @Param() { id }: ProductIdArgs,
    @Body() body: ProductCopyRequest,
  ): Promise<ProductResponse> {
    return this.duplicates.duplicate(ctx, { ...body, productId: id });
  }
}
