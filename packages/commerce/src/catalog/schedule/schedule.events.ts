import { defineEvent } from '@rustok/core';
import { z } from 'zod';

const due = z.object({
  productId: z.uuid(),
  /** The time that was asked for; where the product has another one by now, nothing happens. */
  at: z.iso.datetime(),
});

export const ProductScheduled = defineEvent('commerce.product.scheduled', {
  version: 1,
  aggregate: 'productId',
  payload: z.object({
    productId: z.uuid(),
    publishAt: z.iso.datetime().nullable(),
    unpublishAt: z.iso.datetime().nullable(),
  }),
});

/** Told ahead of its time: it is then that a product is to be published. */
export const ProductPublicationDue = defineEvent('commerce.product.publication_due', {
  version: 1,
  aggregate: 'productId',
  payload: due,
});

export const ProductUnpublicationDue = defineEvent('commerce.product.unpublication_due', {
  version: 1,
  aggregate: 'productId',
  payload: due,
});
