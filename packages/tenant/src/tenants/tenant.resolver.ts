import { Directive, Query, Resolver } from '@nestjs/graphql';
import { Ctx, Public, type RequestContext } from '@rustok/core';
import { TenantResponse, toTenantResponse } from './tenant.dto.js';

@Resolver(() => TenantResponse)
export class TenantResolver {
  /** Answered from what the request knows of its tenant anyway: no statement. */
  @Query(() => TenantResponse, { nullable: true, description: 'The tenant that this request belongs to.' })
  @Directive('@tag(name: "storefront")')
  @Public()
  tenant(@Ctx() ctx: RequestContext): TenantResponse {
    return toTenantResponse(ctx.tenant);
  }
}
