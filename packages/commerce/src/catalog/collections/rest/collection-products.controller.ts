import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, ConnectionArgs, Ctx, type RequestContext } from '@rustok/core';
import { ProductListResponse } from '../../rest/product-list.response.js';
import { CollectionIdArgs, CollectionProductArgs } from '../api/collection-id.args.js';
import { CollectionProductsService } from '../membership/collection-products.service.js';
import { CollectionMovesRequest, CollectionProductIdsRequest } from '../membership/membership.dto.js';
import { AdminCollectionList } from '../staff/admin-collection-list.js';

/** The products of a collection: a set that is added to and taken from, in an order that is changed by moves. */
@ApiTags('collections')
@Controller('api/v1/collections/:id/products')
export class CollectionProductsController {
  constructor(
    private readonly members: CollectionProductsService,
    private readonly list: AdminCollectionList,
  ) {}

  @Get()
  @Allow('collections:read')
  @ApiOkResponse({ type: ProductListResponse })
  async page(
    @Ctx() ctx: RequestContext,
    @Param() { id }: CollectionIdArgs,
    @Query() page: ConnectionArgs,
  ): Promise<ProductListResponse> {
    const { nodes, pageInfo } = await this.list.productsOf(ctx, id, page);
    return { nodes, pageInfo };
  }

  @Post()
  @Allow('collections:update')
  @HttpCode(204)
  @ApiNoContentResponse()
  async add(
    @Ctx() ctx: RequestContext,
    @Param() { id }: CollectionIdArgs,
    @Body() { productIds }: CollectionProductIdsRequest,
  ): Promise<void> {
    await this.members.add(ctx, { id, productIds });
  }

  @Patch()
  @Allow('collections:update')
  @HttpCode(204)
  @ApiNoContentResponse()
  async reorder(
    @Ctx() ctx: RequestContext,
    @Param() { id }: CollectionIdArgs,
    @Body() { moves }: CollectionMovesRequest,
  ): Promise<void> {
    await this.members.reorder(ctx, { id, moves });
  }

  @Delete(':productId')
  @Allow('collections:update')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@Ctx() ctx: RequestContext, @Param() { id, productId }: CollectionProductArgs): Promise<void> {
    await this.members.remove(ctx, { id, productIds: [productId] });
  }
}
