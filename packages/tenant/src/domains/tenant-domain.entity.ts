import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

/** A host that belongs to the tenant, besides its sub-domains of the platform's own domains. */
@Entity('tenant_domains')
export class TenantDomain extends TenantEntity {
  /** Lower case, in its ASCII form, without port or trailing dot; unique in the whole platform. */
  @Column('varchar', { length: 253 })
  readonly host!: string;
}
