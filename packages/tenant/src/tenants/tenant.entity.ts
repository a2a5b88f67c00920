import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';
import type { TenantStatus } from './tenant-status.js';

/** A tenant's own row: it belongs to itself, so `tenantId` and `id` are equal. */
@Entity('tenants')
export class Tenant extends TenantEntity {
  /** The tenant's name in hosts and headers; unique in the whole platform, and never changed. */
  @Column('varchar', { length: 63 })
  readonly slug!: string;

  @Column('varchar', { length: 255 })
  readonly name!: string;

  @Column('varchar', { length: 16, default: 'active' })
  readonly status!: TenantStatus;

  @Column('varchar', { length: 10 })
  readonly defaultLocale!: string;
}
