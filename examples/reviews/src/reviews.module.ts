import { defineModule, ReadModels } from '@rustok/core';
import * as events from './events.js';
import { ForgetDeletedProducts } from './forget-deleted-products.consumer.js';
import { m20261120_reviews_001_create_reviews } from './migrations/m20261120_reviews_001_create_reviews.js';
import { ProductReviewsResolver } from './product-reviews.resolver.js';
import { Review } from './review.entity.js';
import { ReviewReadModel } from './review.read-model.js';
import { ReviewResolver } from './review.resolver.js';
import { ReviewService } from './review.service.js';
import { ReviewSummaries } from './review-summary.js';

export const ReviewsModule = defineModule({
  slug: 'reviews',
  name: 'Reviews',
  description: "Customers' reviews of products.",
  version: '0.1.0',
  permissions: ['reviews:list', 'reviews:publish'],
  entities: [Review],
  migrations: [m20261120_reviews_001_create_reviews],
  emits: Object.values(events),
  consumers: [ForgetDeletedProducts],
  services: [ReviewService, ReviewSummaries],
  resolvers: [ReviewResolver, ProductReviewsResolver],
  readModels: [ReviewReadModel],
  requires: [ReadModels],
  storefront: [{ slot: 'product.details', load: () => import('@example/reviews/storefront') }],
});
