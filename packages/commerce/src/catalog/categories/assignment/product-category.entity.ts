import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

/** A product in a category. */
@Entity('commerce_product_categories')
export class ProductCategory extends TenantEntity {
  @Column('uuid')
  readonly productId!: string;

  @Column('uuid')
  readonly categoryId!: string;

  /** A product that is in any category has exactly one main one, whose breadcrumbs it shows. */
  @Column('boolean')
  readonly isMain!: boolean;
}
