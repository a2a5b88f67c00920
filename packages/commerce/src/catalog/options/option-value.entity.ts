import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

@Entity('commerce_option_values')
export class OptionValue extends TenantEntity {
  @Column('uuid')
  readonly optionId!: string;

  /** From 1. */
  @Column('int')
  readonly position!: number;
}
