import type { ReadTransaction } from '@rustok/core';
import { applyDraft } from '../draft/apply-draft.js';
import type { ProductDraft } from '../draft/product-draft.js';
import type { ProductState } from '../draft/product-state.js';
import { loadTypes } from '../types/load-types.js';
import { NO_TYPES } from '../types/definitions/type-definition.js';

/** Lays a draft over a product. Its type is looked up where the draft has values of attributes. */
export async function applyTypedDraft(
  tx: ReadTransaction,
  before: ProductState | null,
  draft: ProductDraft,
): Promise<ProductState> {
  const name = draft.productType === undefined ? (before?.productType ?? null) : draft.productType;
  return applyDraft(before, draft, { types: draft.attributes ? await loadTypes(tx, [name]) : NO_TYPES });
}
