import { Args, Info, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { Ctx, Invalid, isId, Public, Storefront, type RequestContext } from '@rustok/core';
import type { GraphQLResolveInfo } from 'graphql';
import { pageOf } from '../../api/page-of.js';
import { PageArgs } from '../../api/page.args.js';
import { ProductConnection } from '../../api/product.connections.js';
import { wantedParts } from '../../api/lists/wanted-parts.js';
import { within } from '../../memberships/with-memberships.js';
import { ProductReader } from '../../reading/lists/product-reader.js';
import { ProductsArgs } from '../../reading/lists/product.args.js';
import { CategoriesArgs, CategoryArgs } from '../reading/category.args.js';
import { CategoryReader } from '../reading/category-reader.js';
import { CategoryResponse } from '../reading/category.response.js';
import { StaffCategories } from '../staff/staff-categories.js';
import { CategoryConnection } from './category.connections.js';

/** The tree of categories as everybody sees it. */
@Resolver(() => CategoryResponse)
export class CategoryResolver {
  constructor(
    private readonly reader: CategoryReader,
    private readonly staff: StaffCategories,
    private readonly products: ProductReader,
  ) {}

  @Query(() => CategoryResponse, { nullable: true, description: 'A category that is shown, by its id or handle.' })
  @Storefront()
  @Public()
  async category(@Ctx() ctx: RequestContext, @Args() { id, handle }: CategoryArgs) {
    if (id != null && handle == null) return this.reader.byId(ctx, id);
    if (handle != null && id == null) return this.reader.byHandle(ctx, handle);
    throw new Invalid('CATEGORY_IDENTIFIER_REQUIRED', 'Name the category by its id or by its handle.');
  }

  @Query(() => CategoryConnection, { nullable: true, description: 'The roots of the tree, or what is asked for.' })
  @Storefront()
  @Public()
  async categories(@Ctx() ctx: RequestContext, @Args() args: CategoriesArgs) {
    return this.reader.list(ctx, args);
  }

  @ResolveReference()
  async resolveReference(@Ctx() ctx: RequestContext, @Parent() { id }: { readonly id?: unknown }) {
    return typeof id === 'string' && isId(id.toLowerCase()) ? this.reader.byId(ctx, id) : null;
  }

  @ResolveField('parent', () => CategoryResponse, { nullable: true })
  @Storefront()
  async parentOf(@Ctx() ctx: RequestContext, @Parent() category: CategoryResponse) {
    const { parentId, isActive } = await this.whole(ctx, category);
    if (parentId === null) return null;
    return isActive === undefined ? this.reader.byId(ctx, parentId) : this.staff.byId(ctx, parentId);
  }

  /** One statement for each level, however many categories have children. */
  @ResolveField(() => CategoryConnection, { nullable: true, description: 'In their order.' })
  @Storefront()
  async children(@Ctx() ctx: RequestContext, @Parent() category: CategoryResponse, @Args() page: PageArgs) {
    if (category.isActive !== undefined) return pageOf(await this.staff.childrenOf(ctx, category.id), page);
    const { childIds = [] } = await this.whole(ctx, category);
    return pageOf(await this.reader.byIds(ctx, childIds), page);
  }

  @ResolveField('products', () => ProductConnection, {
    nullable: true,
    description: 'The published products in it and in all that is below it.',
  })
  @Storefront()
  async productsOf(
    @Ctx() ctx: RequestContext,
    @Parent() { id }: CategoryResponse,
    @Args() args: ProductsArgs,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.products.list(ctx, args, { facets: within(id), wanted: wantedParts(info) });
  }

  /** What came with a product has no more than its links. */
  private async whole(ctx: RequestContext, category: CategoryResponse): Promise<CategoryResponse> {
    if (category.version !== undefined) return category;
    return (await this.reader.byId(ctx, category.id)) ?? { ...category, parentId: null };
  }
}
