import { Body, Controller, Delete, Param, Patch, Post, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, IdempotentRoute, IdField, IfMatch, VersionTag, type RequestContext } from '@rustok/core';
import { ProductIdArgs } from '../api/product-id.args.js';
import { ProductResponse } from '../reading/product.response.js';
import { VariantService } from '../variants/variant.service.js';
import { NewVariantsRequest, VariantChangesRequest } from '../variants/variants-bulk.dto.js';
import { IF_MATCH } from './if-match-header.js';

class VariantPath extends ProductIdArgs {
  @IdField()
  readonly variantId!: string;
}

/** Variants change as a part of their product: its version is asked for, and its new state answered. */
@ApiTags('products')
@ApiHeader(IF_MATCH)
@UseInterceptors(VersionTag)
@Controller('api/v1/products/:id/variants')
export class VariantController {
  constructor(private readonly variants: VariantService) {}

  @Post()
  @Allow('products:update')
  @IdempotentRoute()
  @ApiCreatedResponse({ type: ProductResponse })
  async create(
    @Ctx() ctx: RequestContext,
    @Param() { id }: ProductIdArgs,
    @IfMatch() version: number,
    @Body() body: NewVariantsRequest,
  ): Promise<ProductResponse> {
    return (await this.variants.bulkCreate(ctx, { ...body, productId: id, version })).product;
  }

  @Patch()
  @Allow('products:update')
  @ApiOkResponse({ type: ProductResponse })
  async update(
    @Ctx() ctx: RequestContext,
    @Param() { id }: ProductIdArgs,
    @IfMatch() version: number,
    @Body() body: VariantChangesRequest,
  ): Promise<ProductResponse> {
    return (await this.variants.bulkUpdate(ctx, { ...body, productId: id, version })).product;
  }

  @Delete(':variantId')
  @Allow('products:update')
  @ApiOkResponse({ type: ProductResponse })
  async delete(
    @Ctx() ctx: RequestContext,
    @Param() { id, variantId }: VariantPath,
    @IfMatch() version: number,
  ): Promise<ProductResponse> {
    return this.variants.bulkDelete(ctx, { productId: id, version, variantIds: [variantId] });
  }
}
