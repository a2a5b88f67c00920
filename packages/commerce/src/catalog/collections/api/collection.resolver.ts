import { Args, Info, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { Ctx, Invalid, isId, Public, Storefront, type RequestContext } from '@rustok/core';
import type { GraphQLResolveInfo } from 'graphql';
import { ProductConnection } from '../../api/product.connections.js';
import { wantedParts } from '../../api/lists/wanted-parts.js';
import { within } from '../../memberships/with-memberships.js';
import { ProductReader } from '../../reading/lists/product-reader.js';
import { CollectionArgs, CollectionProductsArgs, CollectionsArgs } from '../reading/collection.args.js';
import { CollectionReader } from '../reading/collection-reader.js';
import { CollectionResponse } from '../reading/collection.response.js';
import { sortOf } from '../reading/sort-of.js';
import { CollectionConnection } from './collection.connections.js';

/** Collections as everybody sees them. */
@Resolver(() => CollectionResponse)
export class CollectionResolver {
  constructor(
    private readonly reader: CollectionReader,
    private readonly products: ProductReader,
  ) {}

  @Query(() => CollectionResponse, { nullable: true, description: 'A published collection, by its id or handle.' })
  @Storefront()
  @Public()
  async collection(@Ctx() ctx: RequestContext, @Args() { id, handle }: CollectionArgs) {
    if (id != null && handle == null) return this.reader.byId(ctx, id);
    if (handle != null && id == null) return this.reader.byHandle(ctx, handle);
    throw new Invalid('COLLECTION_IDENTIFIER_REQUIRED', 'Name the collection by its id or by its handle.');
  }

  @Query(() => CollectionConnection, { nullable: true, description: 'Published collections.' })
  @Storefront()
  @Public()
  async collections(@Ctx() ctx: RequestContext, @Args() args: CollectionsArgs) {
    return this.reader.list(ctx, args);
  }

  @ResolveReference()
  async resolveReference(@Ctx() ctx: RequestContext, @Parent() { id }: { readonly id?: unknown }) {
    return typeof id === 'string' && isId(id.toLowerCase()) ? this.reader.byId(ctx, id) : null;
  }

  @ResolveField('products', () => ProductConnection, { nullable: true, description: 'Its published products.' })
  @Storefront()
  async productsOf(
    @Ctx() ctx: RequestContext,
    @Parent() { id, sortOrder: known }: CollectionResponse,
    @Args() { sortKey, ...args }: CollectionProductsArgs,
    @Info() info: GraphQLResolveInfo,
  ) {
    // What came with a product has no more than its links.
    const sortOrder = known ?? (await this.reader.byId(ctx, id))?.sortOrder ?? 'MANUAL';
    const sort = sortOf({ id, sortOrder }, sortKey ?? 'default');
    return this.products.list(ctx, args, { facets: within(id), sort, wanted: wantedParts(info) });
  }
}
