import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, IdempotentRoute, IfMatch, VersionTag, type RequestContext } from '@rustok/core';
import { ProductIdArgs } from '../api/product-id.args.js';
import { CreateProductRequest } from '../product/create-product.dto.js';
import { ProductService } from '../product/product.service.js';
import { ProductChangesRequest } from '../product/update-product.dto.js';
import { ProductResponse } from '../reading/product.response.js';
import { AdminProductList } from '../staff/admin-product-list.js';
import { AdminProductsArgs } from '../staff/admin-products.args.js';
import { IF_MATCH } from './if-match-header.js';
import { ProductListResponse } from './product-list.response.js';

/** Products as they are stored, for integrations. A change says by `If-Match` which version it was decided on. */
@ApiTags('products')
@Controller('api/v1/products')
export class ProductController {
  constructor(
    private readonly products: ProductService,
    private readonly list: AdminProductList,
  ) {}

  @Get()
  @Allow('products:list')
  @ApiOkResponse({ type: ProductListResponse })
  async page(@Ctx() ctx: RequestContext, @Query() args: AdminProductsArgs): Promise<ProductListResponse> {
    const { nodes, pageInfo } = await this.list.page(ctx, args);
    return { nodes, pageInfo };
  }

  @Get(':id')
  @Allow('products:read')
  @UseInterceptors(VersionTag)
  @ApiOkResponse({ type: ProductResponse })
  async get(@Ctx() ctx: RequestContext, @Param() { id }: ProductIdArgs): Promise<ProductResponse> {
    return this.products.get(ctx, id);
  }

  @Post()
  @Allow('products:create')
  @UseInterceptors(VersionTag)
  @IdempotentRoute()
  @ApiCreatedResponse({ type: ProductResponse })
  async create(@Ctx() ctx: RequestContext, @Body() body: CreateProductRequest): Promise<ProductResponse> {
    return this.products.create(ctx, body);
  }

  @Patch(':id')
  @Allow('products:update')
  @UseInterceptors(VersionTag)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: ProductResponse })
  async update(
    @Ctx() ctx: RequestContext,
    @Param() { id }: ProductIdArgs,
    @IfMatch() version: number,
    @Body() body: ProductChangesRequest,
  ): Promise<ProductResponse> {
    return this.products.update(ctx, { ...body, id, version });
  }

  @Delete(':id')
  @Allow('products:delete')
  @HttpCode(204)
  @ApiHeader(IF_MATCH)
  @ApiNoContentResponse()
  async delete(@Ctx() ctx: RequestContext, @Param() { id }: ProductIdArgs, @IfMatch() version: number): Promise<void> {
    await this.products.delete(ctx, { id, version });
  }
}
