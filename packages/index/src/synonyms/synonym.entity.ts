import { ReadableWith, TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

/** Words that find each other's documents, or words that find others besides. */
@ReadableWith('search:read')
@Entity('index_synonyms')
export class Synonym extends TenantEntity {
  @Column('varchar', { length: 10 })
  readonly locale!: string;

  @Column('text', { array: true })
  readonly words!: readonly string[];

  /** When empty, each of the words finds the others; else any of them also finds these, and not the other way round. */
  @Column('text', { array: true })
  readonly alsoFinds!: readonly string[];
}
