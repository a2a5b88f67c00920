import type { WriteTransaction } from '@rustok/core';
import { ProductPurged } from './trash.events.js';
import type { TrashedProduct } from './trashed-product.entity.js';

export async function purge(tx: WriteTransaction, trashed: TrashedProduct): Promise<void> {
  await tx.delete(trashed, trashed.version);
  await tx.emit(ProductPurged, { productId: trashed.id });
}
