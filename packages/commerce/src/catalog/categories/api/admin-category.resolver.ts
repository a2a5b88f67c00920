import { Args, ArgsType, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, IdField, Public, type RequestContext } from '@rustok/core';
import type { CountedConnection } from '../../lists/keyset-list.js';
import { ListingTranslationResponse } from '../../texts/listing.response.js';
import { CategoryResponse } from '../reading/category.response.js';
import { AdminCategoriesArgs } from '../staff/admin-categories.args.js';
import { AdminCategoryList } from '../staff/admin-category-list.js';
import { StaffCategories } from '../staff/staff-categories.js';
import { CategoryConnection } from './category.connections.js';

@ArgsType()
export class CategoryIdArgs {
  @IdField()
  readonly id!: string;
}

const forStaff = { nullable: true, description: 'For staff.' };

/** Categories as they are stored, and the fields that staff see besides. */
@Resolver(() => CategoryResponse)
export class AdminCategoryResolver {
  constructor(
    private readonly staff: StaffCategories,
    private readonly list: AdminCategoryList,
  ) {}

  @Query(() => CategoryResponse, { nullable: true, description: 'A category as it is stored.' })
  @Allow('categories:read')
  async adminCategory(@Ctx() ctx: RequestContext, @Args() { id }: CategoryIdArgs) {
    return this.staff.byId(ctx, id);
  }

  @Query(() => CategoryConnection, { nullable: true, description: 'Categories as they are stored.' })
  @Allow('categories:list')
  async adminCategories(@Ctx() ctx: RequestContext, @Args() args: AdminCategoriesArgs) {
    return this.list.page(ctx, args);
  }

  @ResolveField(() => Boolean, forStaff)
  @Allow('categories:read')
  async isActive(@Ctx() ctx: RequestContext, @Parent() category: CategoryResponse) {
    return category.isActive ?? (await this.staff.byId(ctx, category.id))?.isActive;
  }

  @ResolveField(() => [ListingTranslationResponse], forStaff)
  @Allow('categories:read')
  async translations(@Ctx() ctx: RequestContext, @Parent() category: CategoryResponse) {
    return category.translations ?? (await this.staff.byId(ctx, category.id))?.translations;
  }

  @ResolveField(() => Int, { nullable: true, description: 'With those of what is below it, drafts too. For staff.' })
  @Allow('categories:read')
  async productsCount(@Ctx() ctx: RequestContext, @Parent() { id }: CategoryResponse) {
    return this.staff.productsCount(ctx, id);
  }
}

@Resolver(() => CategoryConnection)
export class CategoryConnectionResolver {
  @ResolveField(() => Int, { nullable: true, description: 'Null in lists for everybody.' })
  // Only lists that ask for a permission of their own bring a count.
  @Public()
  async totalCount(@Parent() connection: Partial<CountedConnection<CategoryResponse>>) {
    return connection.totalCount?.();
  }
}
