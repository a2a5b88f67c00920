import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

@Entity('commerce_option_value_names')
export class OptionValueName extends TenantEntity {
  @Column('uuid')
  readonly valueId!: string;

  @Column('varchar', { length: 10 })
  readonly locale!: string;

  @Column('varchar', { length: 255 })
  readonly name!: string;
}
