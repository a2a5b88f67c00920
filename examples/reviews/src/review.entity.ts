import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';
import type { ReviewStatus } from './review-status.js';

@Entity('reviews_reviews')
export class Review extends TenantEntity {
  @Column('uuid') readonly productId!: string;
  /** 1 to 5. */
  @Column('int') readonly rating!: number;
  @Column('varchar', { length: 120 }) readonly title!: string;
  @Column('varchar', { length: 5000 }) readonly body!: string;
  @Column('varchar', { length: 80 }) readonly authorName!: string;
  @Column('varchar', { length: 16, default: 'pending' }) readonly status!: ReviewStatus;
}
