import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, IfMatch, type RequestContext } from '@rustok/core';
import { ProductIdArgs } from '../api/product-id.args.js';
import { IF_MATCH } from '../rest/if-match-header.js';
import { ProductTimesRequest } from './schedule.dto.js';
import { ScheduleResponse } from './schedule.response.js';
import { ScheduleService } from './schedule.service.js';

@ApiTags('products')
@Controller('api/v1/products/:id/schedule')
export class ScheduleController {
  constructor(private readonly schedules: ScheduleService) {}

  @Get()
  @Allow('products:read')
  @ApiOkResponse({ type: ScheduleResponse })
  async get(@Ctx() ctx: RequestContext, @Param() { id }: ProductIdArgs): Promise<ScheduleResponse> {
    return (await this.schedules.of(ctx, id)) ?? { publishAt: null, unpublishAt: null };
  }

  @Put()
  @Allow('products:publish')
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: ScheduleResponse })
  async set(
    @Ctx() ctx: RequestContext,
    @Param() { id }: ProductIdArgs,
    @IfMatch() version: number,
    @Body() body: ProductTimesRequest,
  ): Promise<ScheduleResponse> {
    await this.schedules.set(ctx, { ...body, id, version });
    return this.get(ctx, { id });
  }
}
