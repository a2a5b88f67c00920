import { TenantEntity } from '@rustok/core';
import { Column, Entity } from 'typeorm';
import type { RecommendationIntent } from './intent.js';

/** A product that staff recommend with another one. */
@Entity('commerce_product_recommendations')
export class ProductRecommendation extends TenantEntity {
  @Column('uuid')
  readonly productId!: string;

  @Column('uuid')
  readonly recommendedProductId!: string;

  @Column('varchar', { length: 16 })
  readonly intent!: RecommendationIntent;

  @Column('int')
  readonly position!: number;
}
