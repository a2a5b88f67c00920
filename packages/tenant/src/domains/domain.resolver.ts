import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, TenantDirectory, type RequestContext } from '@rustok/core';
import { TenantPayload, toTenantResponse } from '../tenants/tenant.dto.js';
import { AddDomainRequest, RemoveDomainRequest } from './domain.dto.js';
import { DomainService } from './domain.service.js';

@Resolver()
export class DomainResolver {
  constructor(
    private readonly domains: DomainService,
    private readonly directory: TenantDirectory,
  ) {}

  @Mutation(() => TenantPayload, { nullable: true })
  @Allow('settings:update')
  async tenantDomainAdd(@Ctx() ctx: RequestContext, @Args('input') { domain }: AddDomainRequest) {
    await this.domains.add(ctx, domain);
    return this.changed(ctx);
  }

  @Mutation(() => TenantPayload, { nullable: true })
  @Allow('settings:update')
  async tenantDomainRemove(@Ctx() ctx: RequestContext, @Args('input') { domain }: RemoveDomainRequest) {
    await this.domains.remove(ctx, domain);
    return this.changed(ctx);
  }

  private async changed(ctx: RequestContext) {
    return { tenant: toTenantResponse(await this.directory.byId(ctx.tenant.id)) };
  }
}
