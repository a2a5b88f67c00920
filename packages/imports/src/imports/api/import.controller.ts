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
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, ConnectionArgs, Ctx, IdempotentRoute, IfMatch, VersionTag, type RequestContext } from '@rustok/core';
import { ImportResponse } from './import.dto.js';
import {
  CreateImportRequest,
  ImportChangesRequest,
  ImportRunRequest,
  ImportUndoingRequest,
} from './import-request.dto.js';
import { ImportList } from '../import-list.service.js';
import { ImportService } from '../import.service.js';
import { ImportRuns } from '../run/import-runs.service.js';
import { ImportIdArgs } from './import-id.args.js';
import { ImportListResponse } from './import-list.response.js';

const IF_MATCH = { name: 'If-Match', required: true, description: 'The version that the change was decided on.' };

/** An import runs while it has a run, and stands still while that has a pause. */
@ApiTags('imports')
@Controller('api/v1/imports')
export class ImportController {
  constructor(
    private readonly service: ImportService,
    private readonly list: ImportList,
    private readonly runs: ImportRuns,
  ) {}

  @Get()
  @Allow('imports:list')
  @ApiOkResponse({ type: ImportListResponse })
  async page(@Ctx() ctx: RequestContext, @Query() args: ConnectionArgs): Promise<ImportListResponse> {
    const { nodes, pageInfo } = await this.list.page(ctx, args);
    return { nodes, pageInfo };
  }

  @Get(':id')
  @Allow('imports:read')
  @UseInterceptors(VersionTag)
  @ApiOkResponse({ type: ImportResponse })
  async get(@Ctx() ctx: RequestContext, @Param() { id }: ImportIdArgs): Promise<ImportResponse> {
    return this.service.get(ctx, id);
  }

  @Post()
  @Allow('imports:create')
  @UseInterceptors(VersionTag)
  @IdempotentRoute()
  @ApiCreatedResponse({ type: ImportResponse })
  async create(@Ctx() ctx: RequestContext, @Body() body: CreateImportRequest): Promise<ImportResponse> {
    return this.service.create(ctx, body);
  }

  @Patch(':id')
  @Allow('imports:update')
  @ApiHeader(IF_MATCH)
  @UseInterceptors(VersionTag)
  @ApiOkResponse({ type: ImportResponse })
  async update(
    @Ctx() ctx: RequestContext,
    @Param() { id }: ImportIdArgs,
    @IfMatch() version: number,
    @Body() body: ImportChangesRequest,
  ): Promise<ImportResponse> {
    return this.service.update(ctx, { ...body, id, version });
  }

  @Put(':id/run')
  @Allow('imports:update')
  @UseInterceptors(VersionTag)
  @ApiOkResponse({ type: ImportResponse })
  async start(
    @Ctx() ctx: RequestContext,
    @Param() { id }: ImportIdArgs,
    @Body() { isDryRun = false }: ImportRunRequest,
  ): Promise<ImportResponse> {
    return this.runs.start(ctx, id, { isDryRun });
  }

  @Delete(':id/run')
  @HttpCode(200)
  @Allow('imports:update')
  @UseInterceptors(VersionTag)
  @ApiOkResponse({ type: ImportResponse })
  async cancel(@Ctx() ctx: RequestContext, @Param() { id }: ImportIdArgs): Promise<ImportResponse> {
    return this.runs.cancel(ctx, id);
  }

  @Put(':id/run/pause')
  @Allow('imports:update')
  @UseInterceptors(VersionTag)
  @ApiOkResponse({ type: ImportResponse })
  async pause(@Ctx() ctx: RequestContext, @Param() { id }: ImportIdArgs): Promise<ImportResponse> {
    return this.runs.pause(ctx, id);
  }

  @Delete(':id/run/pause')
  @HttpCode(200)
  @Allow('imports:update')
  @UseInterceptors(VersionTag)
  @ApiOkResponse({ type: ImportResponse })
  async resume(@Ctx() ctx: RequestContext, @Param() { id }: ImportIdArgs): Promise<ImportResponse> {
    return this.runs.resume(ctx, id);
  }

  @Put(':id/undo')
  @Allow('imports:update')
  @UseInterceptors(VersionTag)
  @ApiOkResponse({ type: ImportResponse })
  async undo(
    @Ctx() ctx: RequestContext,
    @Param() { id }: ImportIdArgs,
    @Body() { force = false }: ImportUndoingRequest,
  ): Promise<ImportResponse> {
    return this.runs.undo(ctx, id, { force });
  }
}
