import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

@Entity('commerce_collection_translations')
export class CollectionTranslation extends TenantEntity {
  @Column('uuid')
  readonly collectionId!: string;

  @Column('varchar', { length: 10 })
  readonly locale!: string;

  @Column('varchar', { length: 255 })
  readonly title!: string;

  /** Sanitised. */
  @Column('text', { nullable: true })
  readonly descriptionHtml!: string | null;

  @Column('varchar', { length: 255, nullable: true })
  readonly seoTitle!: string | null;

  @Column('varchar', { length: 1000, nullable: true })
  readonly seoDescription!: string | null;

  @Column('varchar', { length: 512, nullable: true })
  readonly imageAltText!: string | null;
}
