import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

/** When a product is to be published and unpublished. It is no part of the product: its version stays. */
@Entity('commerce_product_schedules')
export class ProductSchedule extends TenantEntity {
  @Column('uuid')
  readonly productId!: string;

  @Column('timestamptz', { nullable: true })
  readonly publishAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  readonly unpublishAt!: Date | null;
}
