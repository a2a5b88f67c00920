import { ProductRecommendationController } from './api/recommendation.controller.js';
import { ProductRecommendationResolver } from './api/recommendation.resolver.js';
import { ProductRecommender } from './reading/product-recommender.js';
import { ProductRecommendation } from './recommendation.entity.js';
import { recommendedNotFound } from './recommendation.errors.js';
import { ProductRecommendationsChanged } from './recommendation.events.js';
import { ProductRecommendationService } from './recommendation.service.js';

/** What recommendations add to the module. */
export const recommendations = {
  entities: [ProductRecommendation],
  // Deleted between the look and the write.
  constraintErrors: { fk_commerce_product_recommendations__recommended: () => recommendedNotFound([]) },
  emits: [ProductRecommendationsChanged],
  services: [ProductRecommendationService, ProductRecommender],
  resolvers: [ProductRecommendationResolver],
  controllers: [ProductRecommendationController],
};
