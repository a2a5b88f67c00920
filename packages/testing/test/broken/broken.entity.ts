import { TenantEntity } from '@rustok/core';
import { Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';

@Entity('broken_leaky')
@Index(['name'])
export class Leaky {
  @PrimaryColumn('uuid') readonly tenantId!: string;
  @Column('uuid') readonly id!: string;
  @Column('varchar', { length: 41, default: 'y' }) readonly name!: string;
  @Column('int') readonly rank!: number;
  @ManyToOne(() => Leaky) readonly parent!: Leaky;
}

export const leakyEntity = Leaky as unknown as abstract new () => TenantEntity;
