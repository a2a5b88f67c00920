import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, ConnectionArgs, Ctx, type Connection, type RequestContext } from '@rustok/core';
import { TenantListService } from './tenant-list.service.js';
import { AdminTenantResponse, TenantResponse } from './tenant.dto.js';
import { CreateTenantRequest } from './tenant-request.dto.js';
import { TenantService } from './tenant.service.js';

@ApiTags('tenants')
@Controller('api/v1/tenants')
export class TenantController {
  constructor(
    private readonly tenants: TenantService,
    private readonly list: TenantListService,
  ) {}

  @Get()
  @Allow('tenants:list')
  async page(@Query() page: ConnectionArgs): Promise<Connection<TenantResponse>> {
    return this.list.page(page);
  }

  @Get(':id')
  @Allow('tenants:read')
  @ApiOkResponse({ type: AdminTenantResponse })
  async get(@Param('id') id: string): Promise<AdminTenantResponse> {
    return this.list.get(id);
  }

  @Post()
  @Allow('tenants:create')
  @ApiCreatedResponse({ type: TenantResponse })
  async create(@Ctx() ctx: RequestContext, @Body() body: CreateTenantRequest): Promise<TenantResponse> {
    return this.tenants.create(ctx, body);
  }

  @Put(':id/suspension')
  @Allow('tenants:manage')
  @ApiOkResponse({ type: TenantResponse })
  async suspend(@Ctx() ctx: RequestContext, @Param('id') id: string): Promise<TenantResponse> {
    return this.tenants.suspend(ctx, id);
  }

  @Delete(':id/suspension')
  @Allow('tenants:manage')
  @ApiOkResponse({ type: TenantResponse })
  async resume(@Ctx() ctx: RequestContext, @Param('id') id: string): Promise<TenantResponse> {
    return this.tenants.resume(ctx, id);
  }
}
