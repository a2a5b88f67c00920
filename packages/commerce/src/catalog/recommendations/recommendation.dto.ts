import { InputType } from '@nestjs/graphql';
import { ChoiceField, IdField, IdListField } from '@rustok/core';
import { MAX_RECOMMENDATIONS, RecommendationIntentEnum, type RecommendationIntent } from './intent.js';

/** What REST takes: the address says of which product, and which of its lists. */
@InputType({ isAbstract: true })
export class RecommendedProductsRequest {
  @IdListField({ min: 0, max: MAX_RECOMMENDATIONS, description: 'All of them, in their order; none clears the list.' })
  readonly recommendedProductIds!: readonly string[];
}

@InputType('ProductRecommendationsSetInput')
export class SetRecommendationsRequest extends RecommendedProductsRequest {
  @IdField()
  readonly productId!: string;

  @ChoiceField(RecommendationIntentEnum)
  readonly intent!: RecommendationIntent;
}
