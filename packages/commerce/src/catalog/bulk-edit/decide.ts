import { Conflict, DomainError } from '@rustok/core';
import type { ProductState } from '../draft/product-state.js';
import { productNotFound } from '../product/product.errors.js';
import type { StoredProduct } from '../storage/load-products.js';
import type { BulkProductRequest } from './bulk-edit.dto.js';
import type { Edit } from './to-edit.js';
import { isDeepStrictEqual } from 'node:util';

/** What is to become of a product of a batch, or why nothing. */
export type Decision =
  | { readonly id: string; readonly before: StoredProduct; readonly after: ProductState }
  | { readonly id: string; readonly before: StoredProduct | null; readonly error: DomainError };

export function decide(before: StoredProduct | null, { id, version }: BulkProductRequest, edit: Edit): Decision {
  if (!before) return { id, before, error: productNotFound() };
  try {
    const after = edit(before.state);
    const isStale = version !== undefined && version !== before.row.version;
    // What is as it should be already is nobody's conflict.
    if (isStale && !isDeepStrictEqual(after, before.state)) throw changedMeanwhile(id, version, before.row.version);
    return { id, before, after };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { id, before, error };
  }
}

/** Without what has changed, which would be a statement for each of a hundred. */
function changedMeanwhile(id: string, expectedVersion: number, currentVersion: number): Conflict {
  return new Conflict('CONFLICT', 'Someone else has changed this meanwhile; load it again.', {
    facts: { id, expectedVersion, currentVersion },
    conflict: { currentVersion, changes: [] },
  });
}
