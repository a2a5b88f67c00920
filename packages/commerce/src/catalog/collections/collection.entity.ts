import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';
import type { CollectionRule } from './rules/rule-columns.js';
import type { CollectionSortOrder } from './sort-orders.js';

/** Products that are shown together: put there by hand, named by rules, or both. */
@Entity('commerce_collections')
export class Collection extends TenantEntity {
  /** Unique in the shop; its address. */
  @Column('varchar', { length: 255 })
  readonly handle!: string;

  /** Since when it is shown; null while it is not. */
  @Column('timestamptz', { nullable: true })
  readonly publishedAt!: Date | null;

  @Column('varchar', { length: 32, default: 'MANUAL' })
  readonly sortOrder!: CollectionSortOrder;

  @Column('varchar', { length: 2048, nullable: true })
  readonly imageUrl!: string | null;

  /** Whether products are named by all of the rules or by any; null where there are none. */
  @Column('varchar', { length: 3, nullable: true })
  readonly rulesMatch!: 'all' | 'any' | null;

  @Column('jsonb', { nullable: true })
  readonly rules!: readonly CollectionRule[] | null;

  /** One more with each change of the rules: an evaluation that was begun for an earlier one ends. */
  @Column('int', { default: 0 })
  readonly rulesRevision!: number;

  /** Products that the rules were tried on so far; moves without the version, as do the two below. */
  @Column('int', { default: 0 })
  readonly evaluatedCount!: number;

  /** Products that there were when the evaluation began. */
  @Column('int', { default: 0 })
  readonly evaluatedTotal!: number;

  /** When the rules were last tried on all products; null while they are. */
  @Column('timestamptz', { nullable: true })
  readonly evaluatedAt!: Date | null;
}
