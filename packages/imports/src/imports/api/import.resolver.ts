import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, ConnectionArgs, Ctx, Idempotent, NotFound, type RequestContext } from '@rustok/core';
import { ImportConnection, ImporterResponse, ImportPayload, ImportResponse } from './import.dto.js';
import {
  CancelImportRequest,
  CreateImportOnceRequest,
  PauseImportRequest,
  ResumeImportRequest,
  StartImportRequest,
  UndoImportRequest,
  UpdateImportRequest,
} from './import-request.dto.js';
import { ImportList } from '../import-list.service.js';
import { ImportService } from '../import.service.js';
import { Importers } from '../importers.service.js';
import { ImportRuns } from '../run/import-runs.service.js';
import { toImporterResponse } from './to-import-response.js';

@Resolver(() => ImportResponse)
export class ImportResolver {
  constructor(
    private readonly service: ImportService,
    private readonly list: ImportList,
    private readonly runs: ImportRuns,
    private readonly known: Importers,
  ) {}

  @Query(() => ImportResponse, { nullable: true })
  @Allow('imports:read')
  async import(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<ImportResponse | null> {
    return this.service.get(ctx, id).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
  }

  @Query(() => ImportConnection, { nullable: true, description: 'The latest first.' })
  @Allow('imports:list')
  async imports(@Ctx() ctx: RequestContext, @Args() page: ConnectionArgs) {
    return this.list.page(ctx, page);
  }

  @Query(() => [ImporterResponse], { nullable: true })
  @Allow('imports:list')
  async importers(@Ctx() ctx: RequestContext): Promise<readonly ImporterResponse[]> {
    return this.known.enabledFor(ctx).map(toImporterResponse);
  }

  @Mutation(() => ImportPayload, { nullable: true, description: 'The file is then put to its `uploadUrl`.' })
  @Allow('imports:create')
  @Idempotent()
  async importCreate(@Ctx() ctx: RequestContext, @Args('input') input: CreateImportOnceRequest) {
    return { import: await this.service.create(ctx, input) };
  }

  @Mutation(() => ImportPayload, { nullable: true, description: 'Says what the columns of the file are.' })
  @Allow('imports:update')
  async importUpdate(@Ctx() ctx: RequestContext, @Args('input') input: UpdateImportRequest) {
    return { import: await this.service.update(ctx, input) };
  }

  @Mutation(() => ImportPayload, { nullable: true })
  @Allow('imports:update')
  async importStart(@Ctx() ctx: RequestContext, @Args('input') { id, isDryRun = false }: StartImportRequest) {
    return { import: await this.runs.start(ctx, id, { isDryRun }) };
  }

  @Mutation(() => ImportPayload, { nullable: true })
  @Allow('imports:update')
  async importPause(@Ctx() ctx: RequestContext, @Args('input') { id }: PauseImportRequest) {
    return { import: await this.runs.pause(ctx, id) };
  }

  @Mutation(() => ImportPayload, { nullable: true })
  @Allow('imports:update')
  async importResume(@Ctx() ctx: RequestContext, @Args('input') { id }: ResumeImportRequest) {
    return { import: await this.runs.resume(ctx, id) };
  }

  @Mutation(() => ImportPayload, { nullable: true, description: 'What was written stays, until it is undone.' })
  @Allow('imports:update')
  async importCancel(@Ctx() ctx: RequestContext, @Args('input') { id }: CancelImportRequest) {
    return { import: await this.runs.cancel(ctx, id) };
  }

  @Mutation(() => ImportPayload, { nullable: true, description: 'What it made goes, what it changed returns.' })
  @Allow('imports:update')
  async importUndo(@Ctx() ctx: RequestContext, @Args('input') { id, force = false }: UndoImportRequest) {
    return { import: await this.runs.undo(ctx, id, { force }) };
  }
}
