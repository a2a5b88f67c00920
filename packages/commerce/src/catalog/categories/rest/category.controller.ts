import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, IdempotentRoute, IfMatch, RestField, VersionTag, type RequestContext } from '@rustok/core';
import { PageInfoResponse } from '../../rest/product-list.response.js';
import { CategoryIdArgs } from '../api/admin-category.resolver.js';
import {
  CategoryChangesRequest,
  CategoryPlaceRequest,
  CategoryRemovalRequest,
  CreateCategoryRequest,
} from '../category.dto.js';
import { CategoryService } from '../category.service.js';
import { CategoryResponse } from '../reading/category.response.js';
import { AdminCategoriesArgs } from '../staff/admin-categories.args.js';
import { AdminCategoryList } from '../staff/admin-category-list.js';

const IF_MATCH = { name: 'If-Match', required: true, description: "The category's ETag that was seen." } as const;

export class CategoryListResponse {
  @RestField(() => [CategoryResponse])
  readonly nodes!: readonly CategoryResponse[];

  @RestField(() => PageInfoResponse)
  readonly pageInfo!: PageInfoResponse;
}

/** Categories as they are stored, for integrations. */
@ApiTags('categories')
@Controller('api/v1/categories')
export class CategoryController {
  constructor(
    private readonly categories: CategoryService,
    private readonly list: AdminCategoryList,
  ) {}

  @Get()
  @Allow('categories:list')
  @ApiOkResponse({ type: CategoryListResponse })
  async page(@Ctx() ctx: RequestContext, @Query() args: AdminCategoriesArgs): Promise<CategoryListResponse> {
    const { nodes, pageInfo } = await this.list.page(ctx, args);
    return { nodes, pageInfo };
  }

  @Get(':id')
  @Allow('categories:read')
  @UseInterceptors(VersionTag)
  @ApiOkResponse({ type: CategoryResponse })
  async get(@Ctx() ctx: RequestContext, @Param() { id }: CategoryIdArgs): Promise<CategoryResponse> {
    return this.categories.get(ctx, id);
  }

  @Post()
  @Allow('categories:create')
  @UseInterceptors(VersionTag)
  @IdempotentRoute()
  @ApiCreatedResponse({ type: CategoryResponse })
  async create(@Ctx() ctx: RequestContext, @Body() body: CreateCategoryRequest): Promise<CategoryResponse> {
    return this.categories.create(ctx, body);
  }

  @Patch(':id')
  @Allow('categories:update')
  @UseInterceptors(VersionTag)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: CategoryResponse })
  async update(
    @Ctx() ctx: RequestContext,
    @Param() { id }: CategoryIdArgs,
    @IfMatch() version: number,
    @Body() body: CategoryChangesRequest,
  ): Promise<CategoryResponse> {
    return this.categories.update(ctx, { ...body, id, version });
  }

  /** Where it stands in the tree. */
  @Put(':id/place')
  @Allow('categories:update')
  @UseInterceptors(VersionTag)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: CategoryResponse })
  async move(
    @Ctx() ctx: RequestContext,
    @Param() { id }: CategoryIdArgs,
    @IfMatch() version: number,
    @Body() body: CategoryPlaceRequest,
  ): Promise<CategoryResponse> {
    return this.categories.move(ctx, { ...body, id, version });
  }

  @Delete(':id')
  @Allow('categories:delete')
  @HttpCode(204)
  @ApiHeader(IF_MATCH)
  @ApiNoContentResponse()
  async delete(
    @Ctx() ctx: RequestContext,
    @Param() { id }: CategoryIdArgs,
    @IfMatch() version: number,
    @Query() query: CategoryRemovalRequest,
  ): Promise<void> {
    await this.categories.delete(ctx, { ...query, id, version });
  }
}
