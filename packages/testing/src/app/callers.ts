import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import {
  ANONYMOUS,
  OPERATOR,
  PermissionChecker,
  RequestContext,
  TenantDirectory,
  TenantProvisioning,
  type Actor,
  type NewTenant,
  type Tenant,
} from '@rustok/core';

/** A new tenant, with all modules switched on and English only, unless told. */
export async function newTenant(
  application: INestApplicationContext,
  wanted: Partial<NewTenant> = {},
): Promise<Tenant> {
  const slug = `t${randomBytes(6).toString('hex')}`;
  const created = await application
    .get(TenantProvisioning, { strict: false })
    .create({ slug, name: `Tenant ${slug}`, ...wanted });
  return application.get(TenantDirectory, { strict: false }).byId(created.id);
}

export async function contextOf(
  application: INestApplicationContext,
  tenant: Tenant,
  actor: Actor = OPERATOR,
): Promise<RequestContext> {
  const permissions = await application.get(PermissionChecker, { strict: false }).permissionsOf(actor, tenant);
  return new RequestContext({ tenant, actor, permissions, operation: 'spec' });
}

/** Everyone whom a test may speak for; new for each test, which is all the clean-up there is. */
export interface Callers {
  readonly ctx: RequestContext;
  readonly anonymous: RequestContext;
  readonly otherTenant: RequestContext;
}

export async function newCallers(application: INestApplicationContext): Promise<Callers> {
  const tenant = await newTenant(application);
  return {
    ctx: await contextOf(application, tenant),
    anonymous: await contextOf(application, tenant, ANONYMOUS),
    otherTenant: await contextOf(application, await newTenant(application)),
  };
}
