import { Consumer, type EventConsumer, type EventEnvelope, type WriteTransaction } from '@rustok/core';
import { purge } from './purge.js';
import { ProductPurgeDue } from './trash.events.js';
import { TrashedProduct } from './trashed-product.entity.js';

/** Takes deleted products away when their time is over. One that was restored and deleted again has another time. */
@Consumer({ name: 'commerce.purge-trash', events: [ProductPurgeDue] })
export class PurgeTrash implements EventConsumer {
  async handle(tx: WriteTransaction, { payload }: EventEnvelope): Promise<void> {
    const { productId, at } = payload as { readonly productId: string; readonly at: string };
    await tx.query('SELECT FROM commerce_trashed_products WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [productId]);
    const trashed = await tx.findOne(TrashedProduct, { id: productId });
    if (trashed?.purgeAt.toISOString() === at) await purge(tx, trashed);
  }
}
