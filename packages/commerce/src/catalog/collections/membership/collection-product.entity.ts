import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

/** A product in a collection. */
@Entity('commerce_collection_products')
export class CollectionProduct extends TenantEntity {
  @Column('uuid')
  readonly collectionId!: string;

  @Column('uuid')
  readonly productId!: string;

  /** In the collection's own order. */
  @Column('double precision')
  readonly position!: number;

  /** Added by hand, and so there whatever the rules say. */
  @Column('boolean')
  readonly isManual!: boolean;
}
