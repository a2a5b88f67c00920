import type { ReadModelDocument, SearchHit } from '@rustok/core';
import { NO_RECOMMENDATIONS, type Recommendations } from '../load-recommendations.js';

/** A product's document with the ids of what is recommended with it. */
export function withRecommendations(
  document: ReadModelDocument,
  recommendations: Recommendations = NO_RECOMMENDATIONS,
): ReadModelDocument {
  return { ...document, body: { ...document.body, recommendations } };
}

export function recommendationsOf({ body }: Pick<SearchHit, 'body'>): Recommendations {
  const { recommendations } = body as { readonly recommendations?: Recommendations };
  return recommendations ?? NO_RECOMMENDATIONS;
}
