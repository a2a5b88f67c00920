import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';

/** That a variant shows a medium of its product. */
@Entity('commerce_variant_media')
export class VariantMedia extends TenantEntity {
  @Column('uuid')
  readonly variantId!: string;

  @Column('uuid')
  readonly mediaId!: string;

  /** From 1, in the variant's own order. */
  @Column('int')
  readonly position!: number;
}
