import { Controller, Delete, Param, Put, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, IfMatch, VersionTag, type RequestContext } from '@rustok/core';
import { ProductIdArgs } from '../api/product-id.args.js';
import { ProductService } from '../product/product.service.js';
import { ProductResponse } from '../reading/product.response.js';
import { IF_MATCH } from './if-match-header.js';

/** A product is published while it has a publication, and archived while it has an archiving. */
@ApiTags('products')
@ApiHeader(IF_MATCH)
@UseInterceptors(VersionTag)
@Controller('api/v1/products/:id')
export class ProductStatusController {
  constructor(private readonly products: ProductService) {}

  @Put('publication')
  @Allow('products:publish')
  @ApiOkResponse({ type: ProductResponse })
  async publish(
    @Ctx() ctx: RequestContext,
    @Param() { id }: ProductIdArgs,
    @IfMatch() version: number,
  ): Promise<ProductResponse> {
    return this.products.publish(ctx, { id, version });
  }

  @Delete('publication')
  @Allow('products:publish')
  @ApiOkResponse({ type: ProductResponse })
  async unpublish(
    @Ctx() ctx: RequestContext,
    @Param() { id }: ProductIdArgs,
    @IfMatch() version: number,
  ): Promise<ProductResponse> {
    return this.products.unpublish(ctx, { id, version });
  }

  @Put('archiving')
  @Allow('products:publish')
  @ApiOkResponse({ type: ProductResponse })
  async archive(
    @Ctx() ctx: RequestContext,
    @Param() { id }: ProductIdArgs,
    @IfMatch() version: number,
  ): Promise<ProductResponse> {
    return this.products.archive(ctx, { id, version });
  }

  @Delete('archiving')
  @Allow('products:publish')
  @ApiOkResponse({ type: ProductResponse })
  async unarchive(
    @Ctx() ctx: RequestContext,
    @Param() { id }: ProductIdArgs,
    @IfMatch() version: number,
  ): Promise<ProductResponse> {
    return this.products.unarchive(ctx, { id, version });
  }
}
