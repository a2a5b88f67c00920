import type { WriteTransaction } from '@rustok/core';

export const TENANT_CHANGES = 'rustok_tenants';

/** Tells every process of the tenant's change, when the transaction has committed; `origin` is the one that made it. */
export async function announceChange(tx: WriteTransaction, origin: string): Promise<void> {
  await tx.query(`SELECT pg_notify($2, $1::text || ' ' || $3)`, [TENANT_CHANGES, origin]);
}

export function readChange(payload: string): { readonly tenantId: string; readonly origin: string } {
  const [tenantId = '', origin = ''] = payload.split(' ');
  return { tenantId, origin };
}
