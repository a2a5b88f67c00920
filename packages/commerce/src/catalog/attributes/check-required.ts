import { Invalid } from '@rustok/core';
import type { ProductState } from '../draft/product-state.js';
import type { TypeDefinition } from '../types/definitions/type-definition.js';

/**
 * A product is active only with its type's required values. It is asked where a product becomes
 * active, or its values or type change: a type that asks for more must not stop every other edit.
 *
 * @throws Invalid `ATTRIBUTE_REQUIRED`
 */
export function checkRequired(
  before: ProductState | null,
  after: ProductState,
  type: TypeDefinition | undefined,
): void {
  const isAsked =
    before?.status !== 'active' || before.productType !== after.productType || before.attributes !== after.attributes;
  if (after.status !== 'active' || !isAsked) return;
  const missing = (type?.attributes ?? []).filter(({ id, isRequired }) => isRequired && !after.attributes[id]);
  if (missing.length === 0) return;
  const keys = missing.map(({ key }) => key).join(', ');
  const message = `Products of the type "${type?.name ?? ''}" are active only with: ${keys}.`;
  const fields = missing.map(({ key }) => ({ field: ['attributes', key], code: 'ATTRIBUTE_REQUIRED', message }));
  throw new Invalid('ATTRIBUTE_REQUIRED', message, { fields });
}
