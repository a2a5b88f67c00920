import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

/** A product's value of an attribute: a text, one of several in a language each, or a choice, one of several. */
@Entity('commerce_attribute_values')
export class AttributeValue extends TenantEntity {
  @Column('uuid')
  readonly productId!: string;

  @Column('uuid')
  readonly attributeId!: string;

  /** Of a text in one language. */
  @Column('varchar', { length: 10, nullable: true })
  readonly locale!: string | null;

  @Column('uuid', { nullable: true })
  readonly choiceId!: string | null;

  /** Numbers and dates in their one form: `-1.5`, `true`, `2026-11-20`. */
  @Column('varchar', { length: 1000, nullable: true })
  readonly value!: string | null;
}
