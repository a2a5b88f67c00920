import { defineEvent } from '@rustok/core';
import { z } from 'zod';

/** The recommendations of these products have changed, because of one of them or of one that is deleted. */
export const ProductRecommendationsChanged = defineEvent('commerce.product.recommendations_changed', {
  version: 1,
  aggregate: 'productId',
  payload: z.object({ productId: z.uuid(), productIds: z.array(z.uuid()) }),
});
