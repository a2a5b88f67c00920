import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

@Entity('commerce_attribute_names')
export class AttributeName extends TenantEntity {
  @Column('uuid')
  readonly attributeId!: string;

  @Column('varchar', { length: 10 })
  readonly locale!: string;

  @Column('varchar', { length: 255 })
  readonly name!: string;
}
