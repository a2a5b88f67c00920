import { Conflict, Invalid, NotFound } from '@rustok/core';

export const slugTaken = () => new Conflict('TENANT_SLUG_TAKEN', 'Another tenant has this slug.');

export const tenantNotFound = () => new NotFound('TENANT_NOT_FOUND', 'There is no such tenant.');

/** @throws Invalid `TENANT_NAME_INVALID` */
export function checkName(name: string): void {
  if (name.trim() === '' || name.length > 255) {
    throw new Invalid('TENANT_NAME_INVALID', 'A name has 1 to 255 characters.');
  }
}
