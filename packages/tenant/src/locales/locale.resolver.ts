import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, TenantDirectory, type RequestContext } from '@rustok/core';
import { TenantPayload, toTenantResponse } from '../tenants/tenant.dto.js';
import { AddLocaleRequest, RemoveLocaleRequest } from './locale.dto.js';
import { LocaleService } from './locale.service.js';

@Resolver()
export class LocaleResolver {
  constructor(
    private readonly locales: LocaleService,
    private readonly directory: TenantDirectory,
  ) {}

  @Mutation(() => TenantPayload, { nullable: true })
  @Allow('settings:update')
  async tenantLocaleAdd(@Ctx() ctx: RequestContext, @Args('input') { locale }: AddLocaleRequest) {
    await this.locales.add(ctx, locale);
    return this.changed(ctx);
  }

  @Mutation(() => TenantPayload, { nullable: true })
  @Allow('settings:update')
  async tenantLocaleRemove(@Ctx() ctx: RequestContext, @Args('input') { locale }: RemoveLocaleRequest) {
    await this.locales.remove(ctx, locale);
    return this.changed(ctx);
  }

  private async changed(ctx: RequestContext) {
    return { tenant: toTenantResponse(await this.directory.byId(ctx.tenant.id)) };
  }
}
