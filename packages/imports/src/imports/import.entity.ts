import { TenantEntity, type FileProblem, type ImportInspection, type ImportPosition } from '@rustok/core';
import { Column, Entity } from 'typeorm';
import type { ImportProgress } from './import-progress.js';
import type { ImportStatus } from './import-status.js';

@Entity('imports_imports')
export class Import extends TenantEntity {
  @Column('varchar', { length: 64 }) readonly importer!: string;
  @Column('varchar', { length: 255, nullable: true }) readonly fileName!: string | null;
  @Column('varchar', { length: 16 }) readonly status!: ImportStatus;
  @Column('boolean') readonly isDryRun!: boolean;
  @Column('jsonb') readonly options!: Readonly<Record<string, unknown>>;
  @Column('jsonb') readonly mapping!: Readonly<Record<string, string | null>>;
  @Column('jsonb', { nullable: true }) readonly inspection!: ImportInspection | null;
  /** As it was uploaded; it is stored in UTF-8. */
  @Column('varchar', { length: 16, nullable: true }) readonly encoding!: string | null;
  @Column('int') readonly sizeBytes!: number;
  @Column('jsonb', { nullable: true }) readonly position!: ImportPosition | null;
  /** Counts steps of runs and undos and uploads, so that an event of a former one is known as stale. */
  @Column('int') readonly step!: number;
  @Column('jsonb') readonly progress!: ImportProgress;
  @Column('jsonb', { nullable: true }) readonly failure!: FileProblem | null;
  @Column('boolean') readonly isForced!: boolean;
  @Column('varchar', { length: 255, nullable: true }) readonly createdBy!: string | null;
  @Column('timestamptz', { nullable: true }) readonly startedAt!: Date | null;
  /** When the present stretch without a pause began, and where. */
  @Column('timestamptz', { nullable: true }) readonly resumedAt!: Date | null;
  @Column('int') readonly resumedOffset!: number;
  @Column('timestamptz', { nullable: true }) readonly finishedAt!: Date | null;
}
