import { defineEvent } from '@rustok/core';
import { z } from 'zod';

/** A variant's stock has moved by `delta`, and is `quantity` since. */
export const InventoryAdjusted = defineEvent('commerce.inventory.adjusted', {
  version: 1,
  aggregate: 'variantId',
  payload: z.object({
    variantId: z.uuid(),
    productId: z.uuid(),
    delta: z.int(),
    quantity: z.int(),
    reason: z.string(),
  }),
});
