import { defineEvent } from '@rustok/core';
import { z } from 'zod';

const product = { productId: z.uuid(), productVersion: z.int() };

/** Which parts of a product an update has touched. */
export const PRODUCT_PARTS = [
  'details',
  'translations',
  'attributes',
  'options',
  'media',
  'variants',
  'prices',
] as const;
export type ProductPart = (typeof PRODUCT_PARTS)[number];

export const ProductCreated = defineEvent('commerce.product.created', {
  version: 1,
  aggregate: 'productId',
  payload: z.object(product),
});

const updatedV1 = z.object({
  ...product,
  changes: z.array(z.enum(['details', 'translations', 'options', 'images', 'variants', 'prices'])),
});

/** All media were images. */
function withMedia({ changes, ...rest }: z.infer<typeof updatedV1>) {
  return { ...rest, changes: changes.map((part) => (part === 'images' ? 'media' : part)) };
}

export const ProductUpdated = defineEvent('commerce.product.updated', {
  version: 2,
  aggregate: 'productId',
  payload: z.object({ ...product, changes: z.array(z.enum(PRODUCT_PARTS)) }),
  earlier: { 1: { payload: updatedV1, upcast: withMedia } },
});

export const ProductPublished = defineEvent('commerce.product.published', {
  version: 1,
  aggregate: 'productId',
  payload: z.object(product),
});

export const ProductUnpublished = defineEvent('commerce.product.unpublished', {
  version: 1,
  aggregate: 'productId',
  payload: z.object(product),
});

export const ProductArchived = defineEvent('commerce.product.archived', {
  version: 1,
  aggregate: 'productId',
  payload: z.object(product),
});

export const ProductUnarchived = defineEvent('commerce.product.unarchived', {
  version: 1,
  aggregate: 'productId',
  payload: z.object(product),
});

/** A deleted product is there again, as it was. */
export const ProductRestored = defineEvent('commerce.product.restored', {
  version: 1,
  aggregate: 'productId',
  payload: z.object(product),
});

/** It may be restored, until it is purged. The version is the last that it had. */
export const ProductDeleted = defineEvent('commerce.product.deleted', {
  version: 1,
  aggregate: 'productId',
  payload: z.object(product),
});
