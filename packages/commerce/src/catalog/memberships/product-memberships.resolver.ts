import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, Storefront, type RequestContext } from '@rustok/core';
import { BreadcrumbResponse, CategoryResponse } from '../categories/reading/category.response.js';
import { pageOf } from '../api/page-of.js';
import { PageArgs } from '../api/page.args.js';
import { CollectionConnection } from '../collections/api/collection.connections.js';
import { ProductResponse } from '../reading/product.response.js';
import { ProductMembershipReader } from './product-memberships.js';

/** What a product belongs to. Ids, handles and titles stand in its document; the rest is looked up if it is asked for. */
@Resolver(() => ProductResponse)
export class ProductMembershipsResolver {
  constructor(private readonly memberships: ProductMembershipReader) {}

  @ResolveField(() => [CategoryResponse], { nullable: true, description: 'The main one first.' })
  @Storefront()
  async categories(@Ctx() ctx: RequestContext, @Parent() product: ProductResponse) {
    return (await this.memberships.of(ctx, product)).categories;
  }

  @ResolveField(() => [BreadcrumbResponse], {
    nullable: true,
    description: 'From the root of the tree to the main category.',
  })
  @Storefront()
  async breadcrumbs(@Ctx() ctx: RequestContext, @Parent() product: ProductResponse) {
    const [main] = (await this.memberships.of(ctx, product)).categories;
    return main?.breadcrumbs ?? [];
  }

  @ResolveField(() => CollectionConnection, { nullable: true, description: 'The published ones that it is in.' })
  @Storefront()
  async collections(@Ctx() ctx: RequestContext, @Parent() product: ProductResponse, @Args() page: PageArgs) {
    return pageOf((await this.memberships.of(ctx, product)).collections, page);
  }
}
