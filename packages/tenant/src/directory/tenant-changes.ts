import type { WriteTransaction } from '@rustok/core';

export const TENANT_CHANGES = 'rustok_tenants';

/** Tells every process of the tenant's change, when the transaction has committed. */
export async function announceChange(tx: WriteTransaction): Promise<void> {
  await tx.query('SELECT pg_notify($2, $1)', [TENANT_CHANGES]);
}
