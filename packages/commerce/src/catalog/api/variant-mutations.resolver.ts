import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, Idempotent, type RequestContext } from '@rustok/core';
import { VariantService } from '../variants/variant.service.js';
import { CreateVariantsRequest, DeleteVariantsRequest, UpdateVariantsRequest } from '../variants/variants-bulk.dto.js';
import {
  ProductVariantsBulkCreatePayload,
  ProductVariantsBulkDeletePayload,
  ProductVariantsBulkUpdatePayload,
} from './payloads.js';

@Resolver()
export class VariantMutationsResolver {
  constructor(private readonly variants: VariantService) {}

  @Mutation(() => ProductVariantsBulkCreatePayload, { nullable: true })
  @Allow('products:update')
  @Idempotent()
  async productVariantsBulkCreate(@Ctx() ctx: RequestContext, @Args('input') input: CreateVariantsRequest) {
    return this.variants.bulkCreate(ctx, input);
  }

  @Mutation(() => ProductVariantsBulkUpdatePayload, { nullable: true })
  @Allow('products:update')
  async productVariantsBulkUpdate(@Ctx() ctx: RequestContext, @Args('input') input: UpdateVariantsRequest) {
    return this.variants.bulkUpdate(ctx, input);
  }

  @Mutation(() => ProductVariantsBulkDeletePayload, { nullable: true })
  @Allow('products:update')
  async productVariantsBulkDelete(@Ctx() ctx: RequestContext, @Args('input') input: DeleteVariantsRequest) {
    return { product: await this.variants.bulkDelete(ctx, input) };
  }
}
