import { Args, Info, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, Invalid, isId, Public, Storefront, type RequestContext } from '@rustok/core';
import type { GraphQLResolveInfo } from 'graphql';
import { ProductStatusEnum } from '../reading/enums.js';
import { ProductReader } from '../reading/lists/product-reader.js';
import { TranslationResponse } from '../reading/product-parts.response.js';
import { ProductResponse } from '../reading/product.response.js';
import { StaffProducts } from '../staff/staff-products.js';
import { PageArgs } from './page.args.js';
import { pageOf } from './page-of.js';
import { AttributeSourceResponse } from '../attributes/attribute.response.js';
import { ProductArgs, ProductsArgs } from '../reading/lists/product.args.js';
import { wantedParts } from './lists/wanted-parts.js';
import { ImageConnection, MediaConnection, ProductConnection, VariantConnection } from './product.connections.js';

/** Products as everybody sees them, and the fields that staff see besides. */
@Resolver(() => ProductResponse)
export class ProductResolver {
  constructor(
    private readonly reader: ProductReader,
    private readonly staff: StaffProducts,
  ) {}

  @Query(() => ProductResponse, { nullable: true, description: 'A published product, by its id or handle.' })
  @Storefront()
  @Public()
  async product(@Ctx() ctx: RequestContext, @Args() { id, handle }: ProductArgs) {
    if (id != null && handle == null) return this.reader.byId(ctx, id);
    if (handle != null && id == null) return this.reader.byHandle(ctx, handle);
    throw new Invalid('PRODUCT_IDENTIFIER_REQUIRED', 'Name the product by its id or by its handle.');
  }

  @Query(() => ProductConnection, { nullable: true, description: 'Published products.' })
  @Storefront()
  @Public()
  async products(@Ctx() ctx: RequestContext, @Args() args: ProductsArgs, @Info() info: GraphQLResolveInfo) {
    return this.reader.list(ctx, args, { wanted: wantedParts(info) });
  }

  /** Routers' keys pass no input class; and one that is no id would fail all that are looked up with it. */
  @ResolveReference()
  async resolveReference(@Ctx() ctx: RequestContext, @Parent() { id }: { readonly id?: unknown }) {
    return typeof id === 'string' && isId(id.toLowerCase()) ? this.reader.byId(ctx, id) : null;
  }

  @ResolveField(() => ImageConnection)
  @Storefront()
  images(@Parent() { images }: ProductResponse, @Args() page: PageArgs) {
    return pageOf(images, page);
  }

  @ResolveField(() => MediaConnection)
  @Storefront()
  media(@Parent() { media }: ProductResponse, @Args() page: PageArgs) {
    return pageOf(media, page);
  }

  @ResolveField(() => VariantConnection)
  @Storefront()
  variants(@Parent() { variants }: ProductResponse, @Args() page: PageArgs) {
    return pageOf(variants, page);
  }

  @ResolveField(() => ProductStatusEnum, { nullable: true, description: 'For staff.' })
  @Allow('products:read')
  async status(@Ctx() ctx: RequestContext, @Parent() product: ProductResponse) {
    return product.status ?? (await this.staff.byId(ctx, product.id))?.status;
  }

  @ResolveField(() => [AttributeSourceResponse], {
    nullable: true,
    description: 'For staff: values as inputs give them.',
  })
  @Allow('products:read')
  async attributeSources(@Ctx() ctx: RequestContext, @Parent() product: ProductResponse) {
    return product.attributeSources ?? (await this.staff.byId(ctx, product.id))?.attributeSources;
  }

  @ResolveField(() => [TranslationResponse], { nullable: true, description: 'For staff.' })
  @Allow('products:read')
  async translations(@Ctx() ctx: RequestContext, @Parent() product: ProductResponse) {
    return product.translations ?? (await this.staff.byId(ctx, product.id))?.translations;
  }
}
