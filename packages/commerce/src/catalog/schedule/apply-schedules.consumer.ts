import { Consumer, type EventConsumer, type EventEnvelope, type WriteTransaction } from '@rustok/core';
import { applyDue } from './apply-due.js';
import { ProductPublicationDue, ProductUnpublicationDue } from './schedule.events.js';

@Consumer({ name: 'commerce.apply-schedules', events: [ProductPublicationDue, ProductUnpublicationDue] })
export class ApplySchedules implements EventConsumer {
  async handle(tx: WriteTransaction, { type, payload }: EventEnvelope): Promise<void> {
    const { productId, at } = payload as { readonly productId: string; readonly at: string };
    await applyDue(tx, { productId, at, field: type === ProductPublicationDue.type ? 'publishAt' : 'unpublishAt' });
  }
}
