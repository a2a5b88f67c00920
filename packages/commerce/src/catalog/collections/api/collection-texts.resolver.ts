import { GraphQLISODateTime, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, Storefront, type RequestContext } from '@rustok/core';
import { ImageResponse, SeoResponse } from '../../reading/product-parts.response.js';
import { CollectionReader } from '../reading/collection-reader.js';
import { CollectionResponse } from '../reading/collection.response.js';
import { CollectionSortOrders } from '../sort-orders.js';

/**
 * What a product's document does not hold of its collections: it is looked up, for all collections
 * of the answer at once, where it is asked for.
 */
@Resolver(() => CollectionResponse)
export class CollectionTextsResolver {
  constructor(private readonly reader: CollectionReader) {}

  @ResolveField(() => Int, { nullable: true })
  @Storefront()
  async version(@Ctx() ctx: RequestContext, @Parent() collection: CollectionResponse) {
    return this.read(ctx, collection, 'version');
  }

  @ResolveField(() => String, { nullable: true, description: 'The language that the texts are in.' })
  @Storefront()
  async locale(@Ctx() ctx: RequestContext, @Parent() collection: CollectionResponse) {
    return this.read(ctx, collection, 'locale');
  }

  @ResolveField(() => String, { nullable: true, description: 'The description without its markup.' })
  @Storefront()
  async description(@Ctx() ctx: RequestContext, @Parent() collection: CollectionResponse) {
    return this.read(ctx, collection, 'description');
  }

  @ResolveField(() => String, { nullable: true })
  @Storefront()
  async descriptionHtml(@Ctx() ctx: RequestContext, @Parent() collection: CollectionResponse) {
    return this.read(ctx, collection, 'descriptionHtml');
  }

  @ResolveField(() => SeoResponse, { nullable: true })
  @Storefront()
  async seo(@Ctx() ctx: RequestContext, @Parent() collection: CollectionResponse) {
    return this.read(ctx, collection, 'seo');
  }

  @ResolveField(() => ImageResponse, { nullable: true })
  @Storefront()
  async image(@Ctx() ctx: RequestContext, @Parent() collection: CollectionResponse) {
    return this.read(ctx, collection, 'image');
  }

  @ResolveField(() => CollectionSortOrders, { nullable: true })
  @Storefront()
  async sortOrder(@Ctx() ctx: RequestContext, @Parent() collection: CollectionResponse) {
    return this.read(ctx, collection, 'sortOrder');
  }

  @ResolveField(() => GraphQLISODateTime, { nullable: true })
  @Storefront()
  async updatedAt(@Ctx() ctx: RequestContext, @Parent() collection: CollectionResponse) {
    return this.read(ctx, collection, 'updatedAt');
  }

  private async read<Field extends keyof CollectionResponse>(
    ctx: RequestContext,
    collection: CollectionResponse,
    field: Field,
  ): Promise<CollectionResponse[Field] | null> {
    if (collection[field] !== undefined) return collection[field];
    return (await this.reader.byId(ctx, collection.id))?.[field] ?? null;
  }
}
