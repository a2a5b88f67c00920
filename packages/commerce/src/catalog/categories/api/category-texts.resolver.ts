import { GraphQLISODateTime, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, Storefront, type RequestContext } from '@rustok/core';
import { ImageResponse, SeoResponse } from '../../reading/product-parts.response.js';
import { CategoryReader } from '../reading/category-reader.js';
import { CategoryResponse } from '../reading/category.response.js';

/**
 * What a product's document does not hold of its categories: it is looked up, for all categories
 * of the answer at once, where it is asked for.
 */
@Resolver(() => CategoryResponse)
export class CategoryTextsResolver {
  constructor(private readonly reader: CategoryReader) {}

  @ResolveField(() => Int, { nullable: true })
  @Storefront()
  async version(@Ctx() ctx: RequestContext, @Parent() category: CategoryResponse) {
    return this.read(ctx, category, 'version');
  }

  @ResolveField(() => String, { nullable: true, description: 'The language that the texts are in.' })
  @Storefront()
  async locale(@Ctx() ctx: RequestContext, @Parent() category: CategoryResponse) {
    return this.read(ctx, category, 'locale');
  }

  @ResolveField(() => String, { nullable: true, description: 'The description without its markup.' })
  @Storefront()
  async description(@Ctx() ctx: RequestContext, @Parent() category: CategoryResponse) {
    return this.read(ctx, category, 'description');
  }

  @ResolveField(() => String, { nullable: true })
  @Storefront()
  async descriptionHtml(@Ctx() ctx: RequestContext, @Parent() category: CategoryResponse) {
    return this.read(ctx, category, 'descriptionHtml');
  }

  @ResolveField(() => SeoResponse, { nullable: true })
  @Storefront()
  async seo(@Ctx() ctx: RequestContext, @Parent() category: CategoryResponse) {
    return this.read(ctx, category, 'seo');
  }

  @ResolveField(() => ImageResponse, { nullable: true })
  @Storefront()
  async image(@Ctx() ctx: RequestContext, @Parent() category: CategoryResponse) {
    return this.read(ctx, category, 'image');
  }

  @ResolveField(() => ID, { nullable: true, description: 'Null for a root.' })
  @Storefront()
  async parentId(@Ctx() ctx: RequestContext, @Parent() category: CategoryResponse) {
    return this.read(ctx, category, 'parentId');
  }

  @ResolveField(() => Int, { nullable: true, description: '1 for a root.' })
  @Storefront()
  level(@Parent() { breadcrumbs }: CategoryResponse) {
    return breadcrumbs.length;
  }

  @ResolveField(() => GraphQLISODateTime, { nullable: true })
  @Storefront()
  async updatedAt(@Ctx() ctx: RequestContext, @Parent() category: CategoryResponse) {
    return this.read(ctx, category, 'updatedAt');
  }

  private async read<Field extends keyof CategoryResponse>(
    ctx: RequestContext,
    category: CategoryResponse,
    field: Field,
  ): Promise<CategoryResponse[Field] | null> {
    if (category[field] !== undefined) return category[field];
    return (await this.reader.byId(ctx, category.id))?.[field] ?? null;
  }
}
