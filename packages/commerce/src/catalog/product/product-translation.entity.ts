import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

@Entity('commerce_product_translations')
export class ProductTranslation extends TenantEntity {
  @Column('uuid')
  readonly productId!: string;

  @Column('varchar', { length: 10 })
  readonly locale!: string;

  @Column('varchar', { length: 255 })
  readonly title!: string;

  /** A line below the title. */
  @Column('varchar', { length: 255, nullable: true })
  readonly subtitle!: string | null;

  /** Sanitised. */
  @Column('text', { nullable: true })
  readonly descriptionHtml!: string | null;

  @Column('varchar', { length: 255, nullable: true })
  readonly seoTitle!: string | null;

  @Column('varchar', { length: 1000, nullable: true })
  readonly seoDescription!: string | null;
}
