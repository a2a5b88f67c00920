import { defineEvent } from '@rustok/core';
import { z } from 'zod';

const type = { productTypeId: z.uuid(), productTypeVersion: z.int() };

export const ProductTypeCreated = defineEvent('commerce.product_type.created', {
  version: 1,
  aggregate: 'productTypeId',
  payload: z.object(type),
});

/** Its products show other names or labels since. */
export const ProductTypeUpdated = defineEvent('commerce.product_type.updated', {
  version: 1,
  aggregate: 'productTypeId',
  payload: z.object(type),
});

export const ProductTypeDeleted = defineEvent('commerce.product_type.deleted', {
  version: 1,
  aggregate: 'productTypeId',
  payload: z.object(type),
});

/** A changed type holds for these products, the next ones up to an id, or for all when there is none. */
export const ProductTypeApplied = defineEvent('commerce.product_type.applied', {
  version: 1,
  aggregate: 'productTypeId',
  payload: z.object({
    ...type,
    productIds: z.array(z.uuid()),
    /** The last of them; null where no product comes behind it. */
    lastProductId: z.uuid().nullable(),
  }),
});
