import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, Idempotent, type RequestContext } from '@rustok/core';
import { StaffProducts } from '../../staff/staff-products.js';
import { CategoryProductsRequest, SetProductCategoriesRequest } from '../assignment/assignment.dto.js';
import { CategoryProductsService } from '../assignment/category-products.service.js';
import {
  CreateCategoryOnceRequest,
  DeleteCategoryRequest,
  MoveCategoryRequest,
  UpdateCategoryRequest,
} from '../category.dto.js';
import { CategoryService } from '../category.service.js';
import {
  CategoryAddProductsPayload,
  CategoryCreatePayload,
  CategoryDeletePayload,
  CategoryMovePayload,
  CategoryRemoveProductsPayload,
  CategoryUpdatePayload,
  ProductCategoriesSetPayload,
} from './category.payloads.js';

@Resolver()
export class CategoryMutationsResolver {
  constructor(
    private readonly categories: CategoryService,
    private readonly assignments: CategoryProductsService,
    private readonly products: StaffProducts,
  ) {}

  @Mutation(() => CategoryCreatePayload, { nullable: true })
  @Allow('categories:create')
  @Idempotent()
  async categoryCreate(@Ctx() ctx: RequestContext, @Args('input') input: CreateCategoryOnceRequest) {
    return { category: await this.categories.create(ctx, input) };
  }

  @Mutation(() => CategoryUpdatePayload, {
    nullable: true,
    description: 'Changes what the input names, and leaves the rest.',
  })
  @Allow('categories:update')
  async categoryUpdate(@Ctx() ctx: RequestContext, @Args('input') input: UpdateCategoryRequest) {
    return { category: await this.categories.update(ctx, input) };
  }

  @Mutation(() => CategoryMovePayload, { nullable: true, description: 'What is below it comes along.' })
  @Allow('categories:update')
  async categoryMove(@Ctx() ctx: RequestContext, @Args('input') input: MoveCategoryRequest) {
    return { category: await this.categories.move(ctx, input) };
  }

  @Mutation(() => CategoryDeletePayload, { nullable: true })
  @Allow('categories:delete')
  async categoryDelete(@Ctx() ctx: RequestContext, @Args('input') input: DeleteCategoryRequest) {
    await this.categories.delete(ctx, input);
    return { deletedCategoryId: input.id };
  }

  @Mutation(() => CategoryAddProductsPayload, { nullable: true })
  @Allow('categories:update')
  async categoryAddProducts(@Ctx() ctx: RequestContext, @Args('input') input: CategoryProductsRequest) {
    await this.assignments.add(ctx, input);
    return { category: await this.categories.get(ctx, input.id) };
  }

  @Mutation(() => CategoryRemoveProductsPayload, { nullable: true })
  @Allow('categories:update')
  async categoryRemoveProducts(@Ctx() ctx: RequestContext, @Args('input') input: CategoryProductsRequest) {
    await this.assignments.remove(ctx, input);
    return { category: await this.categories.get(ctx, input.id) };
  }

  @Mutation(() => ProductCategoriesSetPayload, {
    nullable: true,
    description: 'Makes these, and no others, the categories of a product.',
  })
  @Allow('products:update')
  async productCategoriesSet(@Ctx() ctx: RequestContext, @Args('input') input: SetProductCategoriesRequest) {
    await this.assignments.set(ctx, input);
    return { product: await this.products.byId(ctx, input.productId) };
  }
}
