import type { WriteTransaction } from '@rustok/core';
import { DomainAdded } from './domain.events.js';
import { TenantDomain } from './tenant-domain.entity.js';

export async function addDomains(tx: WriteTransaction, hosts: readonly string[]): Promise<void> {
  await tx.insertMany(
    TenantDomain,
    hosts.map((host) => ({ host })),
  );
  for (const host of hosts) await tx.emit(DomainAdded, { tenantId: tx.ctx.tenant.id, host });
}
