import type { WriteTransaction } from '@rustok/core';
import { ProductPurged } from './trash.events.js';
import { TrashedProduct } from './trashed-product.entity.js';

export async function purge(tx: WriteTransaction, trashed: TrashedProduct): Promise<void> {
  await tx.delete(trashed, trashed.version);
  await tx.emit(ProductPurged, { productId: trashed.id });
}

/** One that was restored and deleted again waits for another time, and stays. */
export async function purgeDue(tx: WriteTransaction, productId: string, at: string): Promise<void> {
  await tx.query('SELECT FROM commerce_trashed_products WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [productId]);
  const trashed = await tx.findOne(TrashedProduct, { id: productId });
  if (trashed?.purgeAt.toISOString() === at) await purge(tx, trashed);
}
