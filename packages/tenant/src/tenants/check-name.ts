import { nameInvalid } from './tenant.errors.js';

/** Control characters and halves of characters: PostgreSQL refuses some of them, and no name has any. */
const NO_TEXT = /[\p{Cc}\p{Surrogate}]/u;

/** @throws Invalid `TENANT_NAME_INVALID` */
export function checkName(name: string): void {
  if (name.trim() === '' || name.length > 255 || NO_TEXT.test(name)) throw nameInvalid();
}
