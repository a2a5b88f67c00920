import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, Idempotent, type RequestContext, type UserError } from '@rustok/core';
import { UpdateProductsOnceRequest } from '../bulk-edit.dto.js';
import { ProductsBulkUpdatePayload, type ProductBulkResult } from '../bulk-edit.response.js';
import { ProductBulkEditService } from '../bulk-edit.service.js';

@Resolver()
export class ProductBulkEditResolver {
  constructor(private readonly products: ProductBulkEditService) {}

  @Mutation(() => ProductsBulkUpdatePayload, {
    nullable: true,
    description: 'One change of up to 100 products, in one transaction.',
  })
  @Allow('products:update')
  @Idempotent()
  async productsBulkUpdate(@Ctx() ctx: RequestContext, @Args('input') input: UpdateProductsOnceRequest) {
    const results = await this.products.update(ctx, input);
    return { results, userErrors: results.flatMap(atInputPath) };
  }
}

/** For those who look at a payload's errors alone: whose they are, their paths tell. */
function atInputPath({ userErrors }: ProductBulkResult, index: number): readonly UserError[] {
  return userErrors.map((error) => ({ ...error, field: ['products', String(index), ...(error.field ?? [])] }));
}
