import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

/**
 * A deleted product, as it was. It has the product's id, and was created when the product was
 * deleted. The product's own rows are gone, so that no other query has to leave them out.
 */
@Entity('commerce_trashed_products')
export class TrashedProduct extends TenantEntity {
  @Column('varchar', { length: 255 })
  readonly handle!: string;

  @Column('varchar', { length: 255 })
  readonly title!: string;

  /** The last that the product had. */
  @Column('int')
  readonly productVersion!: number;

  /** Who deleted it, as the audit log calls them. */
  @Column('varchar', { length: 255, nullable: true })
  readonly deletedBy!: string | null;

  /** When it goes for good. */
  @Column('timestamptz')
  readonly purgeAt!: Date;

  /** Its rows by table, each as the table's columns were then. Read and written by the database alone. */
  @Column('jsonb', { default: '{}', select: false })
  readonly snapshot!: object;
}
