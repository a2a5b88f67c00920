import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';
import type { ExportStatus } from './export-status.js';

@Entity('imports_exports')
export class Export extends TenantEntity {
  @Column('varchar', { length: 64 }) readonly exporter!: string;
  @Column('varchar', { length: 16 }) readonly status!: ExportStatus;
  @Column('jsonb') readonly options!: Readonly<Record<string, unknown>>;
  /** What the exporter settled at the beginning, such as the columns. */
  @Column('jsonb', { nullable: true }) readonly plan!: unknown;
  @Column('text', { nullable: true }) readonly cursor!: string | null;
  @Column('int') readonly step!: number;
  @Column('int') readonly recordCount!: number;
  @Column('int', { nullable: true }) readonly totalCount!: number | null;
  @Column('bigint', { transformer: { to: String, from: Number } }) readonly sizeBytes!: number;
  @Column('varchar', { length: 255, nullable: true }) readonly createdBy!: string | null;
  @Column('timestamptz', { nullable: true }) readonly finishedAt!: Date | null;
}
