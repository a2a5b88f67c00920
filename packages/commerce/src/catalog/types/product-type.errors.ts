import { Conflict, NotFound } from '@rustok/core';

export const productTypeNotFound = () =>
  new NotFound('PRODUCT_TYPE_NOT_FOUND', 'There is no product type with this id.');

const nameMessage = 'Another product type of the shop has this name.';
export const productTypeNameTaken = () =>
  new Conflict('PRODUCT_TYPE_NAME_TAKEN', nameMessage, {
    fields: [{ field: ['name'], code: 'PRODUCT_TYPE_NAME_TAKEN', message: nameMessage }],
  });

/** Also what the violated foreign key of products means. */
export const productTypeInUse = () =>
  new Conflict('PRODUCT_TYPE_IN_USE', 'Products have this type; give them another one first.');
