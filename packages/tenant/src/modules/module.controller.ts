import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { Allow, Ctx, type RequestContext } from '@rustok/core';
import { ChangeSettingsRequest, type ModuleResponse } from './module.dto.js';
import { ModuleService } from './module.service.js';

@Controller('api/v1/modules')
export class ModuleController {
  constructor(private readonly modules: ModuleService) {}

  @Get()
  @Allow('modules:list')
  async list(@Ctx() ctx: RequestContext): Promise<{ nodes: ModuleResponse[] }> {
    return { nodes: await this.modules.list(ctx) };
  }

  @Put(':slug/activation')
  @Allow('modules:manage')
  async enable(@Ctx() ctx: RequestContext, @Param('slug') slug: string): Promise<ModuleResponse> {
    return this.modules.enable(ctx, slug);
  }

  @Delete(':slug/activation')
  @Allow('modules:manage')
  async disable(@Ctx() ctx: RequestContext, @Param('slug') slug: string): Promise<ModuleResponse> {
    return this.modules.disable(ctx, slug);
  }

  @Put(':slug/settings')
  @Allow('modules:update')
  async updateSettings(
    @Ctx() ctx: RequestContext,
    @Param('slug') module: string,
    @Body() { version, settings }: ChangeSettingsRequest,
  ): Promise<ModuleResponse> {
    return this.modules.updateSettings(ctx, { module, version, settings });
  }
}
