import { Conflict, Invalid, NotFound, type FieldProblem } from '@rustok/core';

/** One wrong field, told by its path from the input's root. */
export function wrongField(field: readonly (string | number)[], code: string, message: string): Invalid {
  return new Invalid(code, message, { fields: [{ field: field.map(String), code, message }] });
}

export function productInvalid(fields: readonly FieldProblem[]): Invalid {
  return new Invalid('PRODUCT_INVALID', fields[0]?.message ?? 'The product is not valid.', { fields });
}

export const productNotFound = () => new NotFound('PRODUCT_NOT_FOUND', 'There is no product with this id.');

const handleMessage = 'Another product of the shop has this handle.';
export const handleTaken = () =>
  new Conflict('HANDLE_TAKEN', handleMessage, {
    fields: [{ field: ['handle'], code: 'HANDLE_TAKEN', message: handleMessage }],
  });

export const productNotPublished = () =>
  new Conflict('PRODUCT_ARCHIVED', 'An archived product is not published; unarchive it instead.');
