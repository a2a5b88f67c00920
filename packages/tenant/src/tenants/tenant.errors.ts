import { Conflict, Invalid, NotFound } from '@rustok/core';

/** The error of one field of the input. */
const wrong = (field: string, code: string, message: string) => ({ fields: [{ field: [field], code, message }] });

export const slugTaken = () => {
  const message = 'Another tenant has this slug.';
  return new Conflict('TENANT_SLUG_TAKEN', message, wrong('slug', 'TENANT_SLUG_TAKEN', message));
};

export const slugInvalid = () => {
  const message = 'A slug is 1 to 63 lower-case letters, digits and hyphens, and does not begin with a hyphen.';
  return new Invalid('TENANT_SLUG_INVALID', message, wrong('slug', 'TENANT_SLUG_INVALID', message));
};

export const slugReserved = (slug: string) => {
  const message = `The slug "${slug}" is reserved for the platform.`;
  return new Invalid('TENANT_SLUG_RESERVED', message, wrong('slug', 'TENANT_SLUG_RESERVED', message));
};

export const nameInvalid = () => {
  const message = 'A name has 1 to 255 characters, all of them printable.';
  return new Invalid('TENANT_NAME_INVALID', message, wrong('name', 'TENANT_NAME_INVALID', message));
};

export const tenantNotFound = () => new NotFound('TENANT_NOT_FOUND', 'There is no such tenant.');
