import { Args, GraphQLISODateTime, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, ConnectionArgs, Ctx, type LoaderFunction, type RequestContext } from '@rustok/core';
import { TenantListService } from './tenant-list.service.js';
import { TenantConnection, TenantPayload, TenantResponse, type TenantDetails } from './tenant.dto.js';
import {
  CreateTenantRequest,
  UpdateTenantRequest,
  SuspendTenantRequest,
  ResumeTenantRequest,
} from './tenant-request.dto.js';
import { TenantService } from './tenant.service.js';

/**
 * `tenants:…` reaches across tenants: it is for those who run the platform, never for a tenant's
 * own staff, who see and change their own tenant with `settings:…`.
 */
@Resolver(() => TenantResponse)
export class AdminTenantResolver {
  private readonly details: LoaderFunction<string, TenantDetails>;

  constructor(
    private readonly tenants: TenantService,
    private readonly list: TenantListService,
  ) {
    this.details = (_ctx, ids) => this.list.details(ids);
  }

  @Query(() => TenantResponse, { nullable: true })
  @Allow('tenants:read')
  async adminTenant(@Args('id', { type: () => ID }) id: string): Promise<TenantResponse> {
    return this.list.get(id);
  }

  @Query(() => TenantConnection, { nullable: true })
  @Allow('tenants:list')
  async adminTenants(@Args() page: ConnectionArgs) {
    return this.list.page(page);
  }

  @ResolveField(() => String, { nullable: true })
  @Allow('settings:read')
  async status(@Ctx() ctx: RequestContext, @Parent() tenant: TenantResponse) {
    return this.detail(ctx, tenant, 'status');
  }

  @ResolveField(() => Int, { nullable: true })
  @Allow('settings:read')
  async version(@Ctx() ctx: RequestContext, @Parent() tenant: TenantResponse) {
    return this.detail(ctx, tenant, 'version');
  }

  @ResolveField(() => [String], { nullable: true })
  @Allow('settings:read')
  async domains(@Ctx() ctx: RequestContext, @Parent() tenant: TenantResponse) {
    return this.detail(ctx, tenant, 'domains');
  }

  @ResolveField(() => GraphQLISODateTime, { nullable: true })
  @Allow('settings:read')
  async createdAt(@Ctx() ctx: RequestContext, @Parent() tenant: TenantResponse) {
    return this.detail(ctx, tenant, 'createdAt');
  }

  @ResolveField(() => GraphQLISODateTime, { nullable: true })
  @Allow('settings:read')
  async updatedAt(@Ctx() ctx: RequestContext, @Parent() tenant: TenantResponse) {
    return this.detail(ctx, tenant, 'updatedAt');
  }

  @Mutation(() => TenantPayload, { nullable: true })
  @Allow('tenants:create')
  async tenantCreate(@Ctx() ctx: RequestContext, @Args('input') input: CreateTenantRequest) {
    return { tenant: await this.tenants.create(ctx, input) };
  }

  @Mutation(() => TenantPayload, { nullable: true, description: "Changes the request's own tenant." })
  @Allow('settings:update')
  async tenantUpdate(@Ctx() ctx: RequestContext, @Args('input') input: UpdateTenantRequest) {
    return { tenant: await this.tenants.update(ctx, input) };
  }

  @Mutation(() => TenantPayload, {
    nullable: true,
    description: 'From now on its requests are refused; nothing is deleted.',
  })
  @Allow('tenants:manage')
  async tenantSuspend(@Ctx() ctx: RequestContext, @Args('input') { id }: SuspendTenantRequest) {
    return { tenant: await this.tenants.suspend(ctx, id) };
  }

  @Mutation(() => TenantPayload, { nullable: true })
  @Allow('tenants:manage')
  async tenantResume(@Ctx() ctx: RequestContext, @Args('input') { id }: ResumeTenantRequest) {
    return { tenant: await this.tenants.resume(ctx, id) };
  }

  private async detail<Name extends keyof TenantDetails>(ctx: RequestContext, { id }: TenantResponse, name: Name) {
    return (await ctx.load(this.details, id))?.[name] ?? null;
  }
}
