import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';
import type { AttributeKind } from './attribute-kinds.js';

/** What products of a type have a value of, such as their material. */
@Entity('commerce_attributes')
export class Attribute extends TenantEntity {
  @Column('uuid')
  readonly productTypeId!: string;

  /** Unique in the type; filters and imports name the attribute by it. */
  @Column('varchar', { length: 64 })
  readonly key!: string;

  @Column('varchar', { length: 16 })
  readonly kind!: AttributeKind;

  /** Of numbers: `W`, `ml`. */
  @Column('varchar', { length: 32, nullable: true })
  readonly unit!: string | null;

  /** Whether a product may only be active with a value. */
  @Column('boolean', { default: false })
  readonly isRequired!: boolean;

  @Column('boolean', { default: false })
  readonly isFilterable!: boolean;

  /** From 1. */
  @Column('int')
  readonly position!: number;
}
