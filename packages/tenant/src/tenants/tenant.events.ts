import { defineEvent } from '@rustok/core';
import { z } from 'zod';

export const TenantCreated = defineEvent('tenant.tenant.created', {
  version: 1,
  aggregate: 'tenantId',
  payload: z.object({ tenantId: z.uuid(), slug: z.string(), name: z.string(), defaultLocale: z.string() }),
});

export const TenantRenamed = defineEvent('tenant.tenant.renamed', {
  version: 1,
  aggregate: 'tenantId',
  payload: z.object({ tenantId: z.uuid(), tenantVersion: z.int(), name: z.string() }),
});

/** Requests are refused from now on; nothing is deleted. */
export const TenantSuspended = defineEvent('tenant.tenant.suspended', {
  version: 1,
  aggregate: 'tenantId',
  payload: z.object({ tenantId: z.uuid(), tenantVersion: z.int() }),
});

export const TenantResumed = defineEvent('tenant.tenant.resumed', {
  version: 1,
  aggregate: 'tenantId',
  payload: z.object({ tenantId: z.uuid(), tenantVersion: z.int() }),
});
