import { registerEnumType } from '@nestjs/graphql';

/** The names are Shopify's; the values are ours, in REST too. */
export const RecommendationIntentEnum = { RELATED: 'related', COMPLEMENTARY: 'complementary' } as const;
export type RecommendationIntent = (typeof RecommendationIntentEnum)[keyof typeof RecommendationIntentEnum];
registerEnumType(RecommendationIntentEnum, {
  name: 'ProductRecommendationIntent',
  directives: ['@tag(name: "storefront")'],
  valuesMap: {
    RELATED: { description: 'In the place of the product.' },
    COMPLEMENTARY: { description: 'Together with the product.' },
  },
});

export const INTENTS = Object.values(RecommendationIntentEnum);

/** How many products are recommended; Shopify shows as many. */
export const MAX_RECOMMENDATIONS = 10;
