import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, type RequestContext } from '@rustok/core';
import { AdminTrashArgs, PurgeProductRequest, RestoreProductRequest } from './trash.dto.js';
import { ProductPurgePayload, ProductRestorePayload, TrashedProductConnection } from './trash.response.js';
import { TrashService } from './trash.service.js';

@Resolver()
export class TrashResolver {
  constructor(private readonly trash: TrashService) {}

  @Query(() => TrashedProductConnection, { nullable: true, description: 'Deleted products, the last deleted first.' })
  @Allow('products:list')
  async adminTrash(@Ctx() ctx: RequestContext, @Args() args: AdminTrashArgs) {
    return this.trash.page(ctx, args);
  }

  @Mutation(() => ProductRestorePayload, { nullable: true, description: 'Brings a deleted product back as it was.' })
  @Allow('products:delete')
  async productRestore(@Ctx() ctx: RequestContext, @Args('input') input: RestoreProductRequest) {
    return { product: await this.trash.restore(ctx, input) };
  }

  @Mutation(() => ProductPurgePayload, { nullable: true, description: 'Deletes a deleted product for good.' })
  @Allow('products:delete')
  async productPurge(@Ctx() ctx: RequestContext, @Args('input') { id }: PurgeProductRequest) {
    await this.trash.purge(ctx, id);
    return { purgedProductId: id };
  }
}
