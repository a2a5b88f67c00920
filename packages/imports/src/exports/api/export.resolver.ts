import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, ConnectionArgs, Ctx, Idempotent, NotFound, type RequestContext } from '@rustok/core';
import {
  CancelExportRequest,
  CreateExportOnceRequest,
  ExportConnection,
  ExporterResponse,
  ExportPayload,
  ExportResponse,
} from '../export.dto.js';
import { ExportList } from '../export-list.service.js';
import { ExportService } from '../export.service.js';
import { Exporters } from '../exporters.service.js';
import { toExporterResponse } from '../to-export-response.js';

@Resolver(() => ExportResponse)
export class ExportResolver {
  constructor(
    private readonly service: ExportService,
    private readonly list: ExportList,
    private readonly known: Exporters,
  ) {}

  @Query(() => ExportResponse, { nullable: true })
  @Allow('exports:read')
  async export(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<ExportResponse | null> {
    return this.service.get(ctx, id).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
  }

  @Query(() => ExportConnection, { nullable: true, description: 'The latest first.' })
  @Allow('exports:list')
  async exports(@Ctx() ctx: RequestContext, @Args() page: ConnectionArgs) {
    return this.list.page(ctx, page);
  }

  @Query(() => [ExporterResponse], { nullable: true })
  @Allow('exports:list')
  async exporters(@Ctx() ctx: RequestContext): Promise<readonly ExporterResponse[]> {
    return this.known.enabledFor(ctx).map(toExporterResponse);
  }

  @Mutation(() => ExportPayload, { nullable: true, description: 'Begins at once; the file is then at its `fileUrl`.' })
  @Allow('exports:create')
  @Idempotent()
  async exportCreate(@Ctx() ctx: RequestContext, @Args('input') input: CreateExportOnceRequest) {
    return { export: await this.service.create(ctx, input) };
  }

  @Mutation(() => ExportPayload, { nullable: true })
  @Allow('exports:update')
  async exportCancel(@Ctx() ctx: RequestContext, @Args('input') { id }: CancelExportRequest) {
    return { export: await this.service.cancel(ctx, id) };
  }
}
