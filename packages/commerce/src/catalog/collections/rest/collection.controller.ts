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
import { CollectionIdArgs } from '../api/collection-id.args.js';
import { CollectionChangesRequest, CreateCollectionRequest } from '../collection.dto.js';
import { CollectionService } from '../collection.service.js';
import { CollectionResponse } from '../reading/collection.response.js';
import { AdminCollectionList } from '../staff/admin-collection-list.js';
import { AdminCollectionsArgs } from '../staff/admin-collections.args.js';

const IF_MATCH = { name: 'If-Match', required: true, description: "The collection's ETag that was seen." } as const;

export class CollectionListResponse {
  @RestField(() => [CollectionResponse])
  readonly nodes!: readonly CollectionResponse[];

  @RestField(() => PageInfoResponse)
  readonly pageInfo!: PageInfoResponse;
}

/** Collections as they are stored, for integrations. */
@ApiTags('collections')
@Controller('api/v1/collections')
export class CollectionController {
  constructor(
    private readonly collections: CollectionService,
    private readonly list: AdminCollectionList,
  ) {}

  @Get()
  @Allow('collections:list')
  @ApiOkResponse({ type: CollectionListResponse })
  async page(@Ctx() ctx: RequestContext, @Query() args: AdminCollectionsArgs): Promise<CollectionListResponse> {
    const { nodes, pageInfo } = await this.list.page(ctx, args);
    return { nodes, pageInfo };
  }

  @Get(':id')
  @Allow('collections:read')
  @UseInterceptors(VersionTag)
  @ApiOkResponse({ type: CollectionResponse })
  async get(@Ctx() ctx: RequestContext, @Param() { id }: CollectionIdArgs): Promise<CollectionResponse> {
    return this.collections.get(ctx, id);
  }

  @Post()
  @Allow('collections:create')
  @UseInterceptors(VersionTag)
  @IdempotentRoute()
  @ApiCreatedResponse({ type: CollectionResponse })
  async create(@Ctx() ctx: RequestContext, @Body() body: CreateCollectionRequest): Promise<CollectionResponse> {
    return this.collections.create(ctx, body);
  }

  @Patch(':id')
  @Allow('collections:update')
  @UseInterceptors(VersionTag)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: CollectionResponse })
  async update(
    @Ctx() ctx: RequestContext,
    @Param() { id }: CollectionIdArgs,
    @IfMatch() version: number,
    @Body() body: CollectionChangesRequest,
  ): Promise<CollectionResponse> {
    return this.collections.update(ctx, { ...body, id, version });
  }

  @Put(':id/publication')
  @Allow('collections:publish')
  @UseInterceptors(VersionTag)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: CollectionResponse })
  async publish(
    @Ctx() ctx: RequestContext,
    @Param() { id }: CollectionIdArgs,
    @IfMatch() version: number,
  ): Promise<CollectionResponse> {
    return this.collections.publish(ctx, { id, version });
  }

  @Delete(':id/publication')
  @Allow('collections:publish')
  @UseInterceptors(VersionTag)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: CollectionResponse })
  async unpublish(
    @Ctx() ctx: RequestContext,
    @Param() { id }: CollectionIdArgs,
    @IfMatch() version: number,
  ): Promise<CollectionResponse> {
    return this.collections.unpublish(ctx, { id, version });
  }

  @Delete(':id')
  @Allow('collections:delete')
  @HttpCode(204)
  @ApiHeader(IF_MATCH)
  @ApiNoContentResponse()
  async delete(
    @Ctx() ctx: RequestContext,
    @Param() { id }: CollectionIdArgs,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.collections.delete(ctx, { id, version });
  }
}
