import type { WriteTransaction } from '@rustok/core';
import { checkRequired } from '../attributes/check-required.js';
import type { ProductState } from '../draft/product-state.js';
import { ensureTypes } from '../types/ensure-types.js';
import { loadTypes } from '../types/load-types.js';
import type { TypesByName } from '../types/definitions/type-definition.js';
import type { StoredProduct } from './load-products.js';

interface Change {
  readonly before: StoredProduct | null;
  readonly after: ProductState;
}

/**
 * Sees to it that the types of products exist, and that active ones have what their types ask for:
 * one statement where products have types that their stored ones had not, three where the shop has not, else none.
 *
 * @throws Invalid `ATTRIBUTE_REQUIRED`
 */
export async function settleTypes(
  tx: WriteTransaction,
  stored: TypesByName,
  changes: readonly Change[],
): Promise<TypesByName> {
  const named = changes.flatMap(({ after }) => after.productType ?? []).filter((name) => !stored.has(name));
  const known = await loadTypes(tx, named);
  const missing = named.filter((name) => !known.has(name));
  await ensureTypes(tx, missing);
  const types = new Map([...stored, ...known, ...(await loadTypes(tx, missing))]);
  for (const { before, after } of changes) {
    checkRequired(before?.state ?? null, after, types.get(after.productType ?? ''));
  }
  return types;
}
