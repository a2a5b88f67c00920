import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Ctx, type RequestContext } from '@rustok/core';
import { ChangeSettingsRequest, ModuleList, ModuleResponse } from './module.dto.js';
import { ModuleService } from './module.service.js';

@ApiTags('modules')
@Controller('api/v1/modules')
export class ModuleController {
  constructor(private readonly modules: ModuleService) {}

  @Get()
  @Allow('modules:list')
  @ApiOkResponse({ type: ModuleList })
  async list(@Ctx() ctx: RequestContext): Promise<ModuleList> {
    return { nodes: await this.modules.list(ctx) };
  }

  @Put(':slug/activation')
  @Allow('modules:manage')
  @ApiOkResponse({ type: ModuleResponse })
  async enable(@Ctx() ctx: RequestContext, @Param('slug') slug: string): Promise<ModuleResponse> {
    return this.modules.enable(ctx, slug);
  }

  @Delete(':slug/activation')
  @Allow('modules:manage')
  @ApiOkResponse({ type: ModuleResponse })
  async disable(@Ctx() ctx: RequestContext, @Param('slug') slug: string): Promise<ModuleResponse> {
    return this.modules.disable(ctx, slug);
  }

  @Put(':slug/settings')
  @Allow('modules:update')
  @ApiOkResponse({ type: ModuleResponse })
  async updateSettings(
    @Ctx() ctx: RequestContext,
    @Param('slug') module: string,
    @Body() { version, settings }: ChangeSettingsRequest,
  ): Promise<ModuleResponse> {
    return this.modules.updateSettings(ctx, { module, version, settings });
  }
}
