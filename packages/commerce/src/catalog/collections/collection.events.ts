import { defineEvent } from '@rustok/core';
import { z } from 'zod';

const collection = { collectionId: z.uuid(), collectionVersion: z.int() };
const payload = z.object(collection);

export const CollectionCreated = defineEvent('commerce.collection.created', {
  version: 1,
  aggregate: 'collectionId',
  payload,
});

export const CollectionUpdated = defineEvent('commerce.collection.updated', {
  version: 1,
  aggregate: 'collectionId',
  payload,
});

export const CollectionPublished = defineEvent('commerce.collection.published', {
  version: 1,
  aggregate: 'collectionId',
  payload,
});

export const CollectionUnpublished = defineEvent('commerce.collection.unpublished', {
  version: 1,
  aggregate: 'collectionId',
  payload,
});

/** The version is the last that it had. */
export const CollectionDeleted = defineEvent('commerce.collection.deleted', {
  version: 1,
  aggregate: 'collectionId',
  payload,
});

/** Products have come to a collection, have left it, or stand elsewhere in it. */
export const CollectionProductsChanged = defineEvent('commerce.collection.products_changed', {
  version: 1,
  aggregate: 'collectionId',
  payload: z.object({ collectionId: z.uuid(), productIds: z.array(z.uuid()) }),
});

/** Its rules are others, and are to be tried on all products. */
export const CollectionRulesChanged = defineEvent('commerce.collection.rules_changed', {
  version: 1,
  aggregate: 'collectionId',
  payload: z.object({ collectionId: z.uuid(), rulesRevision: z.int() }),
});

/** The rules were tried on a batch of products; these have come or gone. `next` says after which product it goes on. */
export const CollectionEvaluated = defineEvent('commerce.collection.evaluated', {
  version: 1,
  aggregate: 'collectionId',
  payload: z.object({
    collectionId: z.uuid(),
    rulesRevision: z.int(),
    productIds: z.array(z.uuid()),
    next: z.uuid().nullable(),
  }),
});

/** What is to be shown of a collection has changed for these products. Told in batches, as {@link CollectionEvaluated} is. */
export const CollectionRefreshed = defineEvent('commerce.collection.refreshed', {
  version: 1,
  aggregate: 'collectionId',
  payload: z.object({ collectionId: z.uuid(), productIds: z.array(z.uuid()), next: z.uuid().nullable() }),
});
