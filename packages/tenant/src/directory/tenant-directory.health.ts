import { Injectable } from '@nestjs/common';
import { HealthCheck, type HealthReport } from '@rustok/core';
import { TenantLookup } from './tenant-lookup.js';

@Injectable()
export class TenantDirectoryHealth extends HealthCheck {
  readonly name = 'tenant directory';
  readonly critical = false;

  constructor(private readonly lookup: TenantLookup) {
    super();
  }

  async check(): Promise<HealthReport> {
    if (this.lookup.isRemembering) return { status: 'ok' };
    return { status: 'degraded', detail: 'Changes of tenants are not heard, so every request looks its tenant up.' };
  }
}
