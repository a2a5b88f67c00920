import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

/** What a product's variants differ in, such as size. */
@Entity('commerce_options')
export class Option extends TenantEntity {
  @Column('uuid')
  readonly productId!: string;

  /** From 1. */
  @Column('int')
  readonly position!: number;
}
