import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@rustok/core';
import { TenantWrites } from '../directory/tenant-writes.js';
import { addDomains } from './add-domains.js';
import { DomainRules } from './domain-rules.js';
import { domainNotFound } from './domain.errors.js';
import { DomainRemoved } from './domain.events.js';
import { TenantDomain } from './tenant-domain.entity.js';

/** The hosts that belong to the caller's tenant, besides its sub-domains of the platform's own. */
@Injectable()
export class DomainService {
  constructor(
    private readonly writes: TenantWrites,
    private readonly rules: DomainRules,
  ) {}

  /**
   * Adding one twice is no error.
   *
   * @throws Invalid `DOMAIN_INVALID`
   * @throws Conflict `DOMAIN_TAKEN`
   */
  async add(ctx: RequestContext, domain: string): Promise<void> {
    const host = this.rules.checkDomain(domain);
    await this.writes.change(ctx, async (tx) => {
      if (!(await tx.findOne(TenantDomain, { host }))) await addDomains(tx, [host]);
    });
  }

  /** @throws NotFound `DOMAIN_NOT_FOUND` */
  async remove(ctx: RequestContext, domain: string): Promise<void> {
    const host = this.rules.checkDomain(domain);
    await this.writes.change(ctx, async (tx) => {
      const row = await tx.findOne(TenantDomain, { host });
      if (!row) throw domainNotFound();

      await tx.delete(row, row.version);
      await tx.emit(DomainRemoved, { tenantId: ctx.tenant.id, host });
    });
  }
}
