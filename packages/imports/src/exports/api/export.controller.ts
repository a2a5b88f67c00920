import { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Allow, ConnectionArgs, Ctx, IdempotentRoute, PageInfo, VersionTag, type RequestContext } from '@rustok/core';
import { ImportIdArgs } from '../../imports/api/import-id.args.js';
import { CreateExportRequest, ExportResponse } from '../export.dto.js';
import { ExportList } from '../export-list.service.js';
import { ExportService } from '../export.service.js';

const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson' } as const;

export class ExportListResponse {
  @ApiProperty({ type: [ExportResponse] }) readonly nodes!: readonly ExportResponse[];
  @ApiProperty({ type: PageInfo }) readonly pageInfo!: PageInfo;
}

@ApiTags('exports')
@Controller('api/v1/exports')
export class ExportController {
  constructor(
    private readonly service: ExportService,
    private readonly list: ExportList,
  ) {}

  @Get()
  @Allow('exports:list')
  @ApiOkResponse({ type: ExportListResponse })
  async page(@Ctx() ctx: RequestContext, @Query() args: ConnectionArgs): Promise<ExportListResponse> {
    const { nodes, pageInfo } = await this.list.page(ctx, args);
    return { nodes, pageInfo };
  }

  @Get(':id')
  @Allow('exports:read')
  @UseInterceptors(VersionTag)
  @ApiOkResponse({ type: ExportResponse })
  async get(@Ctx() ctx: RequestContext, @Param() { id }: ImportIdArgs): Promise<ExportResponse> {
    return this.service.get(ctx, id);
  }

  @Post()
  @Allow('exports:create')
  @UseInterceptors(VersionTag)
  @IdempotentRoute()
  @ApiCreatedResponse({ type: ExportResponse })
  async create(@Ctx() ctx: RequestContext, @Body() body: CreateExportRequest): Promise<ExportResponse> {
    return this.service.create(ctx, body);
  }

  @Delete(':id/run')
  @HttpCode(200)
  @Allow('exports:update')
  @UseInterceptors(VersionTag)
  @ApiOkResponse({ type: ExportResponse })
  async cancel(@Ctx() ctx: RequestContext, @Param() { id }: ImportIdArgs): Promise<ExportResponse> {
    return this.service.cancel(ctx, id);
  }

  @Get(':id/file')
  @Allow('exports:read')
  @ApiProduces('text/csv', 'application/x-ndjson')
  @ApiOkResponse({ schema: { type: 'string' } })
  async file(@Ctx() ctx: RequestContext, @Param() { id }: ImportIdArgs): Promise<StreamableFile> {
    const { name, format, sizeBytes, bytes } = await this.service.file(ctx, id);
    return new StreamableFile(Readable.from(bytes, { objectMode: false }), {
      type: TYPES[format],
      length: sizeBytes,
      disposition: `attachment; filename="${name}.${format}"`,
    });
  }
}
