import { Body, Controller, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, IdempotentRoute, type RequestContext } from '@rustok/core';
import { UpdateProductsRequest } from '../bulk-edit.dto.js';
import { ProductsBulkUpdateResponse } from '../bulk-edit.response.js';
import { ProductBulkEditService } from '../bulk-edit.service.js';

@ApiTags('products')
@Controller('api/v1/products')
export class ProductBulkEditController {
  constructor(private readonly products: ProductBulkEditService) {}

  /** Answers 200 with a result for each product, also where some or all of them were refused. */
  @Patch()
  @Allow('products:update')
  @IdempotentRoute()
  @ApiOkResponse({ type: ProductsBulkUpdateResponse })
  async update(@Ctx() ctx: RequestContext, @Body() body: UpdateProductsRequest): Promise<ProductsBulkUpdateResponse> {
    return { results: await this.products.update(ctx, body) };
  }
}
