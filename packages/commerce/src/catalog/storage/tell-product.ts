import type { WriteTransaction } from '@rustok/core';
import { actionBetween } from '../product/product-status.js';
import {
  ProductArchived,
  ProductCreated,
  ProductPublished,
  ProductUnarchived,
  ProductUnpublished,
  ProductUpdated,
  type ProductPart,
} from '../product/product.events.js';
import type { Product } from '../product/product.entity.js';
import type { ProductState } from '../draft/product-state.js';

/** The event of each action on a product's status. */
const EVENTS = {
  publish: ProductPublished,
  unpublish: ProductUnpublished,
  archive: ProductArchived,
  unarchive: ProductUnarchived,
} as const;

/** Tells of a written product: that it was created or updated, and what became of its status. */
export async function tellProduct(
  tx: WriteTransaction,
  before: ProductState | null,
  { id, version, status }: Product,
  changes: readonly ProductPart[],
): Promise<void> {
  const payload = { productId: id, productVersion: version };
  if (!before) await tx.emit(ProductCreated, payload);
  else if (changes.length > 0) await tx.emit(ProductUpdated, { ...payload, changes: [...changes] });

  // A new product was nothing before; what is not a draft by then was made so at once.
  const action = actionBetween(before?.status ?? 'draft', status);
  if (action !== null) await tx.emit(EVENTS[action], payload);
}
