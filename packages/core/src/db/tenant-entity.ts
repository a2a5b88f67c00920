import { Column, PrimaryColumn } from 'typeorm';

/**
 * What every row of a tenant has. Entities are read-only: a change goes through `tx.update`, which
 * answers with the new row.
 */
export abstract class TenantEntity {
  @PrimaryColumn('uuid')
  readonly tenantId!: string;

  @PrimaryColumn('uuid')
  readonly id!: string;

  /** 1 at first, one more with each change. */
  @Column('int', { default: 1 })
  readonly version!: number;

  @Column('timestamptz', { default: () => 'now()' })
  readonly createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  readonly updatedAt!: Date;
}

/** What the platform fills in itself. */
export const MANAGED_COLUMNS = ['tenantId', 'version', 'createdAt', 'updatedAt'] as const;
type ManagedColumn = (typeof MANAGED_COLUMNS)[number];

/** A new row: all that the entity has, except what the platform fills in; the id may be given. */
export type NewRow<Entity extends TenantEntity> = Omit<Entity, ManagedColumn | 'id'> & { readonly id?: string };

/** Some of a row's own columns, with their new values. */
export type RowChanges<Entity extends TenantEntity> = Partial<Omit<Entity, ManagedColumn | 'id'>>;
