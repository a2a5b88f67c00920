import { defineEvent } from '@rustok/core';
import { z } from 'zod';

/** A deleted product is gone for good. */
export const ProductPurged = defineEvent('commerce.product.purged', {
  version: 1,
  aggregate: 'productId',
  payload: z.object({ productId: z.uuid() }),
});

/** Told ahead of its time: it is then that a deleted product goes for good, if it still waits for this time. */
export const ProductPurgeDue = defineEvent('commerce.product.purge_due', {
  version: 1,
  aggregate: 'productId',
  payload: z.object({ productId: z.uuid(), at: z.iso.datetime() }),
});
