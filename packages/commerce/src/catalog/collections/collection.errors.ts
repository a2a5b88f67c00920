import { Conflict, Invalid, NotFound } from '@rustok/core';

export const collectionNotFound = () => new NotFound('COLLECTION_NOT_FOUND', 'There is no collection with this id.');

export const collectionHandleTaken = () => {
  const message = 'Another collection of the shop has this handle.';
  return new Conflict('HANDLE_TAKEN', message, { fields: [{ field: ['handle'], code: 'HANDLE_TAKEN', message }] });
};

export const tooManyCollections = (limit: number) =>
  new Invalid('TOO_MANY_COLLECTIONS', `A shop has ${limit} collections at most.`);

export const notInCollection = (move: number, id: string) => {
  const message = `The collection has no product with the id ${id}.`;
  return new NotFound('PRODUCT_NOT_IN_COLLECTION', message, {
    fields: [{ field: ['moves', String(move), 'id'], code: 'PRODUCT_NOT_IN_COLLECTION', message }],
  });
};
