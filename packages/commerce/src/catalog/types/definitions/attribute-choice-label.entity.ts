import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

@Entity('commerce_attribute_choice_labels')
export class AttributeChoiceLabel extends TenantEntity {
  @Column('uuid')
  readonly choiceId!: string;

  @Column('varchar', { length: 10 })
  readonly locale!: string;

  @Column('varchar', { length: 255 })
  readonly label!: string;
}
