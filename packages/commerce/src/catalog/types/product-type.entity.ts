import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

/** A kind of product, with the attributes that its products have. */
@Entity('commerce_product_types')
export class ProductType extends TenantEntity {
  /** Unique in the shop. Products name their type by it, and a rename goes through to them. */
  @Column('varchar', { length: 255 })
  readonly name!: string;
}
