import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, VersionTag, type RequestContext } from '@rustok/core';
import { ProductIdArgs } from '../api/product-id.args.js';
import { ProductResponse } from '../reading/product.response.js';
import { AdminTrashArgs, RestorationRequest } from './trash.dto.js';
import { TrashedProductListResponse } from './trash.response.js';
import { TrashService } from './trash.service.js';

@ApiTags('trash')
@Controller('api/v1/trash/products')
export class TrashController {
  constructor(private readonly trash: TrashService) {}

  @Get()
  @Allow('products:list')
  @ApiOkResponse({ type: TrashedProductListResponse })
  async page(@Ctx() ctx: RequestContext, @Query() args: AdminTrashArgs): Promise<TrashedProductListResponse> {
    const { nodes, pageInfo } = await this.trash.page(ctx, args);
    return { nodes, pageInfo };
  }

  @Post(':id/restoration')
  @Allow('products:delete')
  @UseInterceptors(VersionTag)
  @ApiCreatedResponse({ type: ProductResponse })
  async restore(
    @Ctx() ctx: RequestContext,
    @Param() { id }: ProductIdArgs,
    @Body() body: RestorationRequest,
  ): Promise<ProductResponse> {
    return this.trash.restore(ctx, { ...body, id });
  }

  @Delete(':id')
  @Allow('products:delete')
  @HttpCode(204)
  @ApiNoContentResponse()
  async purge(@Ctx() ctx: RequestContext, @Param() { id }: ProductIdArgs): Promise<void> {
    await this.trash.purge(ctx, id);
  }
}
