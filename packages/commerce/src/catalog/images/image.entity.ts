import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

@Entity('commerce_images')
export class Image extends TenantEntity {
  @Column('uuid')
  readonly productId!: string;

  /** From 1; the first is the featured one. */
  @Column('int')
  readonly position!: number;

  @Column('varchar', { length: 2048 })
  readonly url!: string;
}
