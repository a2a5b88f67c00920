import { Conflict, type WriteTransaction } from '@rustok/core';
import type { ProductState } from '../draft/product-state.js';
import type { StoredProducts } from '../storage/load-products.js';
import { writeProducts, type WrittenProduct } from '../storage/write-products.js';
import { freeHandle } from './free-handle.js';

/** How often a handle is looked for anew that somebody else has taken in the meantime. */
const ATTEMPTS = 5;

/**
 * Writes a new product under a handle that nobody has. Who takes the same one at the same time makes
 * the insert wait and then fail; the next look sees it.
 *
 * @throws Conflict `HANDLE_TAKEN` when it was taken each time
 */
export async function writeUnderFreeHandle(
  tx: WriteTransaction,
  stored: StoredProducts,
  product: ProductState,
  attempts = ATTEMPTS,
): Promise<WrittenProduct> {
  const handle = await freeHandle(tx, product.handle);
  try {
    const [written] = await tx.savepoint(() => writeProducts(tx, stored, [{ ...product, handle }], 'duplicated'));
    if (!written) throw new TypeError('One product was written and none returned.');
    return written;
  } catch (error) {
    const isTaken = error instanceof Conflict && error.code === 'HANDLE_TAKEN';
    if (!isTaken || attempts === 1) throw error;
    return writeUnderFreeHandle(tx, stored, product, attempts - 1);
  }
}
