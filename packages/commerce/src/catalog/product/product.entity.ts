import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';
import type { ProductStatus } from './product-status.js';

@Entity('commerce_products')
export class Product extends TenantEntity {
  /** Unique in the shop; its address. */
  @Column('varchar', { length: 255 })
  readonly handle!: string;

  @Column('varchar', { length: 32, default: 'draft' })
  readonly status!: ProductStatus;

  /** Since when it is active; null when it is not. */
  @Column('timestamptz', { nullable: true })
  readonly publishedAt!: Date | null;

  @Column('varchar', { length: 255, nullable: true })
  readonly vendor!: string | null;

  @Column('varchar', { length: 255, nullable: true })
  readonly productType!: string | null;

  /** Of a taxonomy, as its path: `Home & Garden > Decor`. */
  @Column('varchar', { length: 1000, nullable: true })
  readonly category!: string | null;

  @Column('text', { array: true, default: '{}' })
  readonly tags!: readonly string[];

  @Column('boolean', { default: false })
  readonly isGiftCard!: boolean;
}
