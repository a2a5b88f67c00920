import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

/** A place in the tree that a shop's products are sorted into. */
@Entity('commerce_categories')
export class Category extends TenantEntity {
  /** Unique in the shop, not only among its siblings: its address stays when it moves. */
  @Column('varchar', { length: 255 })
  readonly handle!: string;

  @Column('uuid', { nullable: true })
  readonly parentId!: string | null;

  /** The ids from the root to itself. */
  @Column('uuid', { array: true })
  readonly path!: readonly string[];

  /** Among its siblings. */
  @Column('double precision')
  readonly position!: number;

  /** What is below one that is not active, is not shown either. */
  @Column('boolean', { default: true })
  readonly isActive!: boolean;

  @Column('varchar', { length: 2048, nullable: true })
  readonly imageUrl!: string | null;
}
