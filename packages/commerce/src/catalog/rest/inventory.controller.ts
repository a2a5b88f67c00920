import { Body, Controller, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, IdempotentRoute, RestField, type RequestContext } from '@rustok/core';
import { VariantResponse } from '../reading/variant.response.js';
import { AdjustInventoryRequest, SetInventoryRequest } from '../stock/inventory.dto.js';
import { InventoryService } from '../stock/inventory.service.js';

class VariantListResponse {
  @RestField(() => [VariantResponse])
  readonly nodes!: readonly VariantResponse[];
}

@ApiTags('inventory')
@Controller('api/v1/inventory')
export class InventoryController {
  constructor(private readonly inventory: InventoryService) {}

  @Post('adjustments')
  @Allow('inventory:update')
  @IdempotentRoute()
  @ApiCreatedResponse({ type: VariantListResponse })
  async adjust(@Ctx() ctx: RequestContext, @Body() body: AdjustInventoryRequest): Promise<VariantListResponse> {
    return { nodes: await this.inventory.adjust(ctx, body) };
  }

  @Put('quantities')
  @Allow('inventory:update')
  @ApiOkResponse({ type: VariantListResponse })
  async set(@Ctx() ctx: RequestContext, @Body() body: SetInventoryRequest): Promise<VariantListResponse> {
    return { nodes: await this.inventory.set(ctx, body) };
  }
}
