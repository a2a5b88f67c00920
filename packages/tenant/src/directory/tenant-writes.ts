import { Injectable } from '@nestjs/common';
import { TenantDb, type RequestContext, type WriteTransaction } from '@rustok/core';
import { tenantNotFound } from '../tenants/tenant.errors.js';
import { TenantLookup } from './tenant-lookup.js';
import { announceChange } from './tenant-changes.js';

/** Writes what the directory tells of a tenant, and has every process forget what it knew. */
@Injectable()
export class TenantWrites {
  constructor(
    private readonly db: TenantDb,
    private readonly lookup: TenantLookup,
  ) {}

  /** For the tenant that is being made. */
  async create<Result>(ctx: RequestContext, work: (tx: WriteTransaction) => Promise<Result>): Promise<Result> {
    try {
      return await this.db.write(ctx, async (tx) => {
        const result = await work(tx);
        await announceChange(tx, this.lookup.origin);
        return result;
      });
    } finally {
      // Also after an error: a connection that broke at the commit leaves open whether it was done.
      this.lookup.forget(ctx.tenant.id);
    }
  }

  /**
   * The tenant's own row is locked first, always: two changes of one tenant wait for each other,
   * so that a module cannot be switched off while another that needs it is switched on.
   */
  async change<Result>(ctx: RequestContext, work: (tx: WriteTransaction) => Promise<Result>): Promise<Result> {
    return this.create(ctx, async (tx) => {
      const [locked] = await tx.query('SELECT id FROM tenants WHERE tenant_id = $1 FOR UPDATE');
      if (!locked) throw tenantNotFound();
      return work(tx);
    });
  }
}
