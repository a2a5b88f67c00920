import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, IdempotentRoute, IfMatch, VersionTag, type RequestContext } from '@rustok/core';
import { ProductIdArgs } from '../../api/product-id.args.js';
import { IF_MATCH } from '../../rest/if-match-header.js';
import { AdminProductTypeList } from '../admin-product-type-list.js';
import { CreateProductTypeRequest, ProductTypeChangesRequest } from '../product-type.dto.js';
import { ProductTypeResponse } from '../product-type.response.js';
import { ProductTypeService } from '../product-type.service.js';
import { AdminProductTypesArgs } from '../product-types.args.js';
import { ProductTypeListResponse } from './product-type.payloads.js';

@ApiTags('product types')
@Controller('api/v1/product-types')
export class ProductTypeController {
  constructor(
    private readonly types: ProductTypeService,
    private readonly list: AdminProductTypeList,
  ) {}

  @Get()
  @Allow('product_types:list')
  @ApiOkResponse({ type: ProductTypeListResponse })
  async page(@Ctx() ctx: RequestContext, @Query() args: AdminProductTypesArgs): Promise<ProductTypeListResponse> {
    const { nodes, pageInfo } = await this.list.page(ctx, args);
    return { nodes, pageInfo };
  }

  @Get(':id')
  @Allow('product_types:read')
  @UseInterceptors(VersionTag)
  @ApiOkResponse({ type: ProductTypeResponse })
  async get(@Ctx() ctx: RequestContext, @Param() { id }: ProductIdArgs): Promise<ProductTypeResponse> {
    return this.types.get(ctx, id);
  }

  @Post()
  @Allow('product_types:create')
  @UseInterceptors(VersionTag)
  @IdempotentRoute()
  @ApiCreatedResponse({ type: ProductTypeResponse })
  async create(@Ctx() ctx: RequestContext, @Body() body: CreateProductTypeRequest): Promise<ProductTypeResponse> {
    return this.types.create(ctx, body);
  }

  @Patch(':id')
  @Allow('product_types:update')
  @UseInterceptors(VersionTag)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: ProductTypeResponse })
  async update(
    @Ctx() ctx: RequestContext,
    @Param() { id }: ProductIdArgs,
    @IfMatch() version: number,
    @Body() body: ProductTypeChangesRequest,
  ): Promise<ProductTypeResponse> {
    return this.types.update(ctx, { ...body, id, version });
  }

  @Delete(':id')
  @Allow('product_types:delete')
  @HttpCode(204)
  @ApiHeader(IF_MATCH)
  @ApiNoContentResponse()
  async delete(@Ctx() ctx: RequestContext, @Param() { id }: ProductIdArgs, @IfMatch() version: number): Promise<void> {
    await this.types.delete(ctx, { id, version });
  }
}
