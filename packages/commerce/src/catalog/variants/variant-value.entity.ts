import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

/** A variant's choice of one option. */
@Entity('commerce_variant_values')
export class VariantValue extends TenantEntity {
  @Column('uuid')
  readonly variantId!: string;

  @Column('uuid')
  readonly optionId!: string;

  @Column('uuid')
  readonly valueId!: string;
}
