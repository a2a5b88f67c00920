import { ReadableWith, TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

/** What a query finds first, and what it never finds, whatever its words say. */
@ReadableWith('search:read')
@Entity('index_pins')
export class Pin extends TenantEntity {
  @Column('varchar', { length: 10 })
  readonly locale!: string;

  @Column('varchar', { length: 63 })
  readonly source!: string;

  /** Words alone; other forms of them are the same query. */
  @Column('varchar', { length: 500 })
  readonly query!: string;

  @Column('uuid', { array: true })
  readonly pinned!: readonly string[];

  @Column('uuid', { array: true })
  readonly hidden!: readonly string[];
}
