import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

/** A language that the tenant publishes in. Which one is the default stands on the tenant. */
@Entity('tenant_locales')
export class TenantLocale extends TenantEntity {
  @Column('varchar', { length: 10 })
  readonly locale!: string;
}
