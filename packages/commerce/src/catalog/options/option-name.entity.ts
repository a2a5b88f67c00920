import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

@Entity('commerce_option_names')
export class OptionName extends TenantEntity {
  @Column('uuid')
  readonly optionId!: string;

  @Column('varchar', { length: 10 })
  readonly locale!: string;

  @Column('varchar', { length: 255 })
  readonly name!: string;
}
