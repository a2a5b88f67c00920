import { Column, Entity } from 'typeorm';
import { TenantEntity } from '../../src/index.js';

@Entity('notes_comments')
export class NoteComment extends TenantEntity {
  @Column('uuid')
  readonly noteId!: string;

  @Column('varchar', { length: 1000 })
  readonly text!: string;
}
