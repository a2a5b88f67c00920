import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, type RequestContext } from '@rustok/core';
import { CollectionService } from '../collection.service.js';
import { CollectionProductsService } from '../membership/collection-products.service.js';
import { CollectionProductsRequest, ReorderCollectionProductsRequest } from '../membership/membership.dto.js';
import {
  CollectionAddProductsPayload,
  CollectionRemoveProductsPayload,
  CollectionReorderProductsPayload,
} from './collection.payloads.js';

@Resolver()
export class CollectionProductsResolver {
  constructor(
    private readonly collections: CollectionService,
    private readonly members: CollectionProductsService,
  ) {}

  @Mutation(() => CollectionAddProductsPayload, { nullable: true, description: 'Puts products behind those there.' })
  @Allow('collections:update')
  async collectionAddProducts(@Ctx() ctx: RequestContext, @Args('input') input: CollectionProductsRequest) {
    await this.members.add(ctx, input);
    return { collection: await this.collections.get(ctx, input.id) };
  }

  @Mutation(() => CollectionRemoveProductsPayload, {
    nullable: true,
    description: 'Those that the rules name stay, as theirs.',
  })
  @Allow('collections:update')
  async collectionRemoveProducts(@Ctx() ctx: RequestContext, @Args('input') input: CollectionProductsRequest) {
    await this.members.remove(ctx, input);
    return { collection: await this.collections.get(ctx, input.id) };
  }

  @Mutation(() => CollectionReorderProductsPayload, { nullable: true })
  @Allow('collections:update')
  async collectionReorderProducts(@Ctx() ctx: RequestContext, @Args('input') input: ReorderCollectionProductsRequest) {
    await this.members.reorder(ctx, input);
    return { collection: await this.collections.get(ctx, input.id) };
  }
}
