import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, type RequestContext } from '@rustok/core';
import { CategoryCreateFromPathPayload } from '../api/category.payloads.js';
import { StaffCategories } from '../staff/staff-categories.js';
import { CreateCategoryFromPathRequest } from './category-paths.dto.js';
import { CategoryPathsService } from './category-paths.service.js';

@Resolver()
export class CategoryPathsResolver {
  constructor(
    private readonly paths: CategoryPathsService,
    private readonly categories: StaffCategories,
  ) {}

  @Mutation(() => CategoryCreateFromPathPayload, {
    nullable: true,
    description: 'Makes what is missing of a path such as `Apparel > Shirts`.',
  })
  @Allow('categories:create')
  async categoryCreateFromPath(@Ctx() ctx: RequestContext, @Args('input') input: CreateCategoryFromPathRequest) {
    const ids = await this.paths.create(ctx, input);
    const found = await Promise.all(ids.map((id) => this.categories.byId(ctx, id)));
    const categories = found.filter((each) => each !== null);
    return { categories, category: categories.at(-1) };
  }
}
