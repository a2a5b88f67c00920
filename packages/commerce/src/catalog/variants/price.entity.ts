import { bigintColumn, TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

/** A variant's price in one currency, in minor units. */
@Entity('commerce_prices')
export class Price extends TenantEntity {
  @Column('uuid')
  readonly variantId!: string;

  @Column('varchar', { length: 3 })
  readonly currency!: string;

  @Column('bigint', { transformer: bigintColumn })
  readonly amount!: bigint;

  /** The price before a reduction; shown struck through when higher. */
  @Column('bigint', { nullable: true, transformer: bigintColumn })
  readonly compareAtAmount!: bigint | null;
}
