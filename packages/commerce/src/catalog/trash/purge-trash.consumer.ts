import { Consumer, type EventConsumer, type EventEnvelope, type WriteTransaction } from '@rustok/core';
import { purgeDue } from './purge.js';
import { ProductPurgeDue } from './trash.events.js';

/** Takes deleted products away when their time is over. */
@Consumer({ name: 'commerce.purge-trash', events: [ProductPurgeDue] })
export class PurgeTrash implements EventConsumer {
  async handle(tx: WriteTransaction, { payload }: EventEnvelope): Promise<void> {
    const { productId, at } = payload as { readonly productId: string; readonly at: string };
    await purgeDue(tx, productId, at);
  }
}
