import { Column, Entity } from 'typeorm';
import { TenantEntity, bigintColumn } from '../../src/index.js';

@Entity('notes_notes')
export class Note extends TenantEntity {
  @Column('varchar', { length: 200 })
  readonly title!: string;

  @Column('text', { nullable: true })
  readonly body!: string | null;

  @Column('text', { array: true, default: '{}' })
  readonly tags!: readonly string[];

  @Column('bigint', { default: 0, transformer: bigintColumn })
  readonly fee!: bigint;

  @Column('timestamptz', { nullable: true })
  readonly dueAt!: Date | null;
}
