import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

@Entity('notes_notes')
export class Note extends TenantEntity {
  @Column('text') readonly handle!: string;
  @Column('text') readonly title!: string;
  @Column('text') readonly body!: string;
  @Column('text', { array: true }) readonly tags!: readonly string[];
  @Column('int', { nullable: true }) readonly price!: number | null;
}
