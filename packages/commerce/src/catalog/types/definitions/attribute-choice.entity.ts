import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

@Entity('commerce_attribute_choices')
export class AttributeChoice extends TenantEntity {
  @Column('uuid')
  readonly attributeId!: string;

  /** Unique in the attribute. */
  @Column('varchar', { length: 64 })
  readonly key!: string;

  /** From 1. */
  @Column('int')
  readonly position!: number;
}
