import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, Idempotent, type RequestContext } from '@rustok/core';
import { DuplicateProductRequest } from './duplicate-product.dto.js';
import { ProductDuplicatePayload } from './product-duplicate.payload.js';
import { ProductDuplicateService } from './product-duplicate.service.js';

@Resolver()
export class ProductDuplicateResolver {
  constructor(private readonly duplicates: ProductDuplicateService) {}

  @Mutation(() => ProductDuplicatePayload, {
    nullable: true,
    description: 'A new product with all parts of another one, but without its SKUs, barcodes and stock.',
  })
  @Allow('products:create')
  @Idempotent()
  async productDuplicate(@Ctx() ctx: RequestContext, @Args('input') input: DuplicateProductRequest) {
    return { newProduct: await this.duplicates.duplicate(ctx, input) };
  }
}
