import type { RequestContext, TenantDb, WriteTransaction } from '@rustok/core';

/** An effect that shows when it happens twice: it counts. */
export async function addEffect(tx: WriteTransaction, consumer: string): Promise<void> {
  await tx.query(
    `INSERT INTO probe_effects AS e (tenant_id, consumer, count) VALUES ($1, $2, 1)
     ON CONFLICT (tenant_id, consumer) DO UPDATE SET count = e.count + 1`,
    [consumer],
  );
}

export async function effectCount(db: TenantDb, ctx: RequestContext, consumer: string): Promise<number> {
  const [row] = await db.query<{ count: string }>(
    ctx,
    'SELECT count FROM probe_effects WHERE tenant_id = $1 AND consumer = $2',
    [consumer],
  );
  return Number(row?.count ?? 0);
}
