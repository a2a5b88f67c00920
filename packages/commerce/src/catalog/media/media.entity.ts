import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';
import type { MediaType } from './media-types.js';

/** An image, a video or a model of a product. */
@Entity('commerce_media')
export class Media extends TenantEntity {
  @Column('uuid')
  readonly productId!: string;

  /** From 1; the first image is the featured one. */
  @Column('int')
  readonly position!: number;

  @Column('varchar', { length: 16, default: 'image' })
  readonly mediaType!: MediaType;

  @Column('varchar', { length: 2048 })
  readonly url!: string;

  /** In pixels, where known. */
  @Column('int', { nullable: true })
  readonly width!: number | null;

  @Column('int', { nullable: true })
  readonly height!: number | null;

  /** An image that stands for a video or a model until it is played. */
  @Column('varchar', { length: 2048, nullable: true })
  readonly previewImageUrl!: string | null;
}
