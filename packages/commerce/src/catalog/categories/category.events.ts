import { defineEvent } from '@rustok/core';
import { z } from 'zod';

const category = { categoryId: z.uuid(), categoryVersion: z.int() };

export const CategoryCreated = defineEvent('commerce.category.created', {
  version: 1,
  aggregate: 'categoryId',
  payload: z.object({ ...category, parentId: z.uuid().nullable() }),
});

export const CategoryUpdated = defineEvent('commerce.category.updated', {
  version: 1,
  aggregate: 'categoryId',
  payload: z.object({ ...category, parentId: z.uuid().nullable() }),
});

/** It stands elsewhere, and what is below it came along. */
export const CategoryMoved = defineEvent('commerce.category.moved', {
  version: 1,
  aggregate: 'categoryId',
  payload: z.object({ ...category, parentId: z.uuid().nullable(), formerParentId: z.uuid().nullable() }),
});

/** The version is the last that it had; its children, if it had any, are the parent's since. */
export const CategoryDeleted = defineEvent('commerce.category.deleted', {
  version: 1,
  aggregate: 'categoryId',
  payload: z.object({ ...category, parentId: z.uuid().nullable() }),
});

/** Products have come to a category, or have left it. */
export const CategoryProductsChanged = defineEvent('commerce.category.products_changed', {
  version: 1,
  aggregate: 'categoryId',
  payload: z.object({ categoryId: z.uuid(), productIds: z.array(z.uuid()) }),
});

/**
 * What is to be shown of a category has changed for these categories below it and these products
 * in it. Told in batches: where there are more, `next` says after which product they follow.
 */
export const CategoryRefreshed = defineEvent('commerce.category.refreshed', {
  version: 1,
  aggregate: 'categoryId',
  payload: z.object({
    categoryId: z.uuid(),
    categoryIds: z.array(z.uuid()),
    productIds: z.array(z.uuid()),
    next: z.uuid().nullable(),
  }),
});
