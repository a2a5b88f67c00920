import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, Idempotent, MutationPayload, type RequestContext } from '@rustok/core';
import { VariantResponse } from '../reading/variant.response.js';
import { AdjustInventoryOnceRequest, SetInventoryRequest } from '../stock/inventory.dto.js';
import { InventoryService } from '../stock/inventory.service.js';

@ObjectType()
class InventoryAdjustQuantitiesPayload extends MutationPayload {
  @Field(() => [VariantResponse], { nullable: true })
  readonly productVariants?: readonly VariantResponse[];
}

@ObjectType()
class InventorySetQuantitiesPayload extends MutationPayload {
  @Field(() => [VariantResponse], { nullable: true })
  readonly productVariants?: readonly VariantResponse[];
}

@Resolver()
export class InventoryResolver {
  constructor(private readonly inventory: InventoryService) {}

  @Mutation(() => InventoryAdjustQuantitiesPayload, { nullable: true, description: 'Adds to stock and takes from it.' })
  @Allow('inventory:update')
  @Idempotent()
  async inventoryAdjustQuantities(@Ctx() ctx: RequestContext, @Args('input') input: AdjustInventoryOnceRequest) {
    return { productVariants: await this.inventory.adjust(ctx, input) };
  }

  @Mutation(() => InventorySetQuantitiesPayload, { nullable: true, description: 'Sets stock to what was counted.' })
  @Allow('inventory:update')
  async inventorySetQuantities(@Ctx() ctx: RequestContext, @Args('input') input: SetInventoryRequest) {
    return { productVariants: await this.inventory.set(ctx, input) };
  }
}
