import { Conflict, Invalid, NotFound } from '@rustok/core';

export const categoryNotFound = () => new NotFound('CATEGORY_NOT_FOUND', 'There is no category with this id.');

const named = (field: string, code: string, message: string) => ({ fields: [{ field: [field], code, message }] });

export const parentNotFound = () => {
  const message = 'There is no category with the id of the parent.';
  return new NotFound('PARENT_NOT_FOUND', message, named('parentId', 'PARENT_NOT_FOUND', message));
};

export const categoryHandleTaken = () => {
  const message = 'Another category of the shop has this handle.';
  return new Conflict('HANDLE_TAKEN', message, named('handle', 'HANDLE_TAKEN', message));
};

export const categoryCycle = () => {
  const message = 'A category cannot be moved below itself.';
  return new Invalid('CATEGORY_CYCLE', message, named('parentId', 'CATEGORY_CYCLE', message));
};

export const categoryTooDeep = (field = 'parentId') => {
  const message = 'The tree has ten levels at most.';
  return new Invalid('CATEGORY_TOO_DEEP', message, named(field, 'CATEGORY_TOO_DEEP', message));
};

/** The parent was moved or deleted between the look at it and the write. */
export const categoryTreeChanged = () =>
  new Conflict('CATEGORY_TREE_CHANGED', 'The tree has changed meanwhile; load it again.');

export const categoryHasChildren = (count: number) =>
  new Conflict('CATEGORY_HAS_CHILDREN', `The category has ${count} children; move them first, or ask for MOVE_UP.`);

export const categoryHasProducts = (count: number) =>
  new Conflict('CATEGORY_HAS_PRODUCTS', `The category has ${count} products; ask for MOVE_UP or REMOVE.`);

export const tooManyCategories = (limit: number) =>
  new Invalid('TOO_MANY_CATEGORIES', `A shop has ${limit} categories at most.`);

export const productsNotFound = (ids: readonly string[]) =>
  new NotFound('PRODUCT_NOT_FOUND', `There is no product with the id ${ids.slice(0, 3).join(', ')}.`, {
    fields: [{ field: ['productIds'], code: 'PRODUCT_NOT_FOUND', message: 'Some of the products do not exist.' }],
  });

export const categoriesNotFound = (ids: readonly string[]) =>
  new NotFound('CATEGORY_NOT_FOUND', `There is no category with the id ${ids.slice(0, 3).join(', ')}.`, {
    fields: [{ field: ['categoryIds'], code: 'CATEGORY_NOT_FOUND', message: 'Some of the categories do not exist.' }],
  });

export const categoryPathInvalid = (path: string) => {
  const message = `"${path.slice(0, 80)}" is no path such as "Apparel > Shirts".`;
  return new Invalid('CATEGORY_PATH_INVALID', message, named('path', 'CATEGORY_PATH_INVALID', message));
};
