import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, Idempotent, type RequestContext } from '@rustok/core';
import { CollectionVersionRequest, CreateCollectionOnceRequest, UpdateCollectionRequest } from '../collection.dto.js';
import { CollectionService } from '../collection.service.js';
import {
  CollectionCreatePayload,
  CollectionDeletePayload,
  CollectionPublishPayload,
  CollectionUnpublishPayload,
  CollectionUpdatePayload,
} from './collection.payloads.js';

@Resolver()
export class CollectionMutationsResolver {
  constructor(private readonly collections: CollectionService) {}

  @Mutation(() => CollectionCreatePayload, { nullable: true, description: 'A new collection is not published.' })
  @Allow('collections:create')
  @Idempotent()
  async collectionCreate(@Ctx() ctx: RequestContext, @Args('input') input: CreateCollectionOnceRequest) {
    return { collection: await this.collections.create(ctx, input) };
  }

  @Mutation(() => CollectionUpdatePayload, {
    nullable: true,
    description: 'Changes what the input names, and leaves the rest.',
  })
  @Allow('collections:update')
  async collectionUpdate(@Ctx() ctx: RequestContext, @Args('input') input: UpdateCollectionRequest) {
    return { collection: await this.collections.update(ctx, input) };
  }

  @Mutation(() => CollectionPublishPayload, { nullable: true })
  @Allow('collections:publish')
  async collectionPublish(@Ctx() ctx: RequestContext, @Args('input') input: CollectionVersionRequest) {
    return { collection: await this.collections.publish(ctx, input) };
  }

  @Mutation(() => CollectionUnpublishPayload, { nullable: true })
  @Allow('collections:publish')
  async collectionUnpublish(@Ctx() ctx: RequestContext, @Args('input') input: CollectionVersionRequest) {
    return { collection: await this.collections.unpublish(ctx, input) };
  }

  @Mutation(() => CollectionDeletePayload, { nullable: true, description: 'Its products stay.' })
  @Allow('collections:delete')
  async collectionDelete(@Ctx() ctx: RequestContext, @Args('input') input: CollectionVersionRequest) {
    await this.collections.delete(ctx, input);
    return { deletedCollectionId: input.id };
  }
}
