import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, type RequestContext } from '@rustok/core';
import {
  DisableModuleRequest,
  EnableModuleRequest,
  ModulePayload,
  ModuleResponse,
  UpdateModuleSettingsRequest,
} from './module.dto.js';
import { ModuleService } from './module.service.js';

@Resolver(() => ModuleResponse)
export class ModuleResolver {
  constructor(private readonly modules: ModuleService) {}

  @Query(() => [ModuleResponse], {
    nullable: true,
    description: 'All modules of this application, as the tenant uses them.',
  })
  @Allow('modules:list')
  async adminModules(@Ctx() ctx: RequestContext) {
    return this.modules.list(ctx);
  }

  @Mutation(() => ModulePayload, { nullable: true })
  @Allow('modules:manage')
  async moduleEnable(@Ctx() ctx: RequestContext, @Args('input') { module }: EnableModuleRequest) {
    return { module: await this.modules.enable(ctx, module) };
  }

  @Mutation(() => ModulePayload, { nullable: true })
  @Allow('modules:manage')
  async moduleDisable(@Ctx() ctx: RequestContext, @Args('input') { module }: DisableModuleRequest) {
    return { module: await this.modules.disable(ctx, module) };
  }

  @Mutation(() => ModulePayload, { nullable: true })
  @Allow('modules:update')
  async moduleSettingsUpdate(@Ctx() ctx: RequestContext, @Args('input') input: UpdateModuleSettingsRequest) {
    return { module: await this.modules.updateSettings(ctx, input) };
  }
}
