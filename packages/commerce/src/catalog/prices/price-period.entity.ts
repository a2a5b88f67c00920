import { bigintColumn, TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

/** A time in which a variant was for sale at a price, in minor units. It outlives its variant, which may be restored. */
@Entity('commerce_price_history')
export class PricePeriod extends TenantEntity {
  @Column('uuid')
  readonly variantId!: string;

  @Column('varchar', { length: 3 })
  readonly currency!: string;

  @Column('bigint', { transformer: bigintColumn })
  readonly amount!: bigint;

  @Column('bigint', { nullable: true, transformer: bigintColumn })
  readonly compareAtAmount!: bigint | null;

  @Column('timestamptz')
  readonly appliedFrom!: Date;

  /** Null while it applies. */
  @Column('timestamptz', { nullable: true })
  readonly appliedUntil!: Date | null;
}
