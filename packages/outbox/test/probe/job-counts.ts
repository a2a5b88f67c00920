import type { RequestContext } from '@rustok/core';
import type { Client } from 'pg';

/** How many of a tenant's jobs stand where: `{ waiting: 3, failed: 1 }`. */
export async function jobCounts(superuser: Client, ctx: RequestContext): Promise<Record<string, number>> {
  const { rows } = await superuser.query<{ state: string; count: string }>(
    `SELECT state, count(*) AS count FROM bullmq.job WHERE data ->> 'tenantId' = $1 GROUP BY state`,
    [ctx.tenant.id],
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}

/** How many of a tenant's events are in no queue yet. */
export async function pendingCount(superuser: Client, ctx: RequestContext): Promise<number> {
  const { rows } = await superuser.query<{ count: string }>(
    'SELECT count(*) AS count FROM sys_events WHERE tenant_id = $1 AND dispatched_at IS NULL',
    [ctx.tenant.id],
  );
  return Number(rows[0]?.count);
}
