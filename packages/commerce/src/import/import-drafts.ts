import { DomainError, type ReadTransaction } from '@rustok/core';
import type { ProductDraft } from '../catalog/draft/product-draft.js';
import type { ProductState } from '../catalog/draft/product-state.js';
import { loadTypes } from '../catalog/types/load-types.js';
import type { TypesByName } from '../catalog/types/definitions/type-definition.js';
import type { ImportedProduct } from './product-import.service.js';

/** What an item is to be laid over a stored product, or why it cannot be. */
export interface ImportDraft {
  readonly before: ProductState | null;
  readonly draft: ProductDraft | DomainError;
}

export function draftOf(item: Pick<ImportedProduct, 'draft'>, before: ProductState | null): ImportDraft {
  try {
    return { before, draft: item.draft(before) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { before, draft: error };
  }
}

/** The types of the products whose attributes are given: one statement, or none. */
export async function typesOf(tx: ReadTransaction, drafts: readonly ImportDraft[]): Promise<TypesByName> {
  const names = drafts.flatMap(({ before, draft }) => {
    if (draft instanceof DomainError || !draft.attributes) return [];
    return draft.productType ?? before?.productType ?? [];
  });
  return loadTypes(tx, names);
}
