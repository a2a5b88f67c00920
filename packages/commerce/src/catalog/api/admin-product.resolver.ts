import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, type RequestContext } from '@rustok/core';
import { ProductResponse } from '../reading/product.response.js';
import { AdminProductList } from '../staff/admin-product-list.js';
import { AdminProductsArgs } from '../staff/admin-products.args.js';
import { StaffProducts } from '../staff/staff-products.js';
import { ProductIdArgs } from './product-id.args.js';
import { ProductConnection } from './product.connections.js';

/** Products as they are stored, drafts too. */
@Resolver()
export class AdminProductResolver {
  constructor(
    private readonly staff: StaffProducts,
    private readonly list: AdminProductList,
  ) {}

  @Query(() => ProductResponse, { nullable: true, description: 'A product as it is stored, a draft too.' })
  @Allow('products:read')
  async adminProduct(@Ctx() ctx: RequestContext, @Args() { id }: ProductIdArgs) {
    return this.staff.byId(ctx, id);
  }

  @Query(() => ProductConnection, { nullable: true, description: 'Products as they are stored, drafts too.' })
  @Allow('products:list')
  async adminProducts(@Ctx() ctx: RequestContext, @Args() args: AdminProductsArgs) {
    return this.list.page(ctx, args);
  }
}
