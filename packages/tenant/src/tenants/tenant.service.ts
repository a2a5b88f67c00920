import { Injectable } from '@nestjs/common';
import { TenantDirectory, type RequestContext, type Tenant, type WriteTransaction } from '@rustok/core';
import { TenantWrites } from '../directory/tenant-writes.js';
import { requireLocale } from '../locales/enable-locales.js';
import { DefaultLocaleChanged } from '../locales/locale.events.js';
import { asTenant } from './as-tenant.js';
import { TenantCreation } from './tenant-creation.js';
import type { TenantResponse } from './tenant.dto.js';
import type { CreateTenantRequest, UpdateTenantRequest } from './tenant-request.dto.js';
import { toTenantResponse } from './tenant.dto.js';
import { Tenant as TenantRow } from './tenant.entity.js';
import { checkName } from './check-name.js';
import { TenantRenamed, TenantResumed, TenantSuspended } from './tenant.events.js';

/** Makes and changes tenants: the caller's own, and others by their id. */
@Injectable()
export class TenantService {
  constructor(
    private readonly writes: TenantWrites,
    private readonly creation: TenantCreation,
    private readonly directory: TenantDirectory,
  ) {}

  async create(ctx: RequestContext, request: CreateTenantRequest): Promise<TenantResponse> {
    return toTenantResponse(await this.creation.create(ctx, request));
  }

  /** Changes the caller's own tenant. */
  async update(ctx: RequestContext, { version, name, defaultLocale }: UpdateTenantRequest): Promise<TenantResponse> {
    if (name !== undefined) checkName(name);
    await this.writes.change(ctx, async (tx) => {
      if (defaultLocale !== undefined) await requireLocale(tx, defaultLocale);
      const former = await tx.get(TenantRow, ctx.tenant.id);
      const tenant = await tx.update(former, version, {
        name: name ?? former.name,
        defaultLocale: defaultLocale ?? former.defaultLocale,
      });
      await tellOfUpdate(tx, former, tenant);
    });
    return this.get(ctx.tenant.id);
  }

  /** From now on its requests are refused; nothing is deleted. Suspending twice is no error. */
  async suspend(ctx: RequestContext, id: string): Promise<TenantResponse> {
    await this.setStatus(ctx, id, { status: 'suspended', event: TenantSuspended });
    return this.get(id);
  }

  /** Resuming a tenant that is active is no error. */
  async resume(ctx: RequestContext, id: string): Promise<TenantResponse> {
    await this.setStatus(ctx, id, { status: 'active', event: TenantResumed });
    return this.get(id);
  }

  private async setStatus(
    ctx: RequestContext,
    id: string,
    { status, event }: { status: Tenant['status']; event: typeof TenantSuspended | typeof TenantResumed },
  ): Promise<void> {
    await this.writes.change(asTenant(ctx, await this.directory.byId(id)), async (tx) => {
      const current = await tx.get(TenantRow, id);
      if (current.status === status) return;

      const tenant = await tx.update(current, current.version, { status });
      await tx.emit(event, { tenantId: tenant.id, tenantVersion: tenant.version });
    });
  }

  private async get(id: string): Promise<TenantResponse> {
    return toTenantResponse(await this.directory.byId(id));
  }
}

async function tellOfUpdate(tx: WriteTransaction, former: TenantRow, { id, version, name, defaultLocale }: TenantRow) {
  if (name !== former.name) await tx.emit(TenantRenamed, { tenantId: id, tenantVersion: version, name });
  if (defaultLocale === former.defaultLocale) return;
  await tx.emit(DefaultLocaleChanged, { tenantId: id, locale: defaultLocale, formerLocale: former.defaultLocale });
}
