import { Consumer, type EventConsumer, type EventEnvelope, type WriteTransaction } from '@rustok/core';
import type { ProductState } from '../draft/product-state.js';
import { transition } from '../product/product-status.js';
import { lockProducts } from '../storage/load-products.js';
import { writeProducts } from '../storage/write-products.js';
import { ProductSchedule } from './product-schedule.entity.js';
import { ProductPublicationDue, ProductUnpublicationDue } from './schedule.events.js';
import { storeTimes } from './set-times.js';

/**
 * Publishes and unpublishes products at their time. Between asking for it and the time, anything
 * may have happened: a time that the product has no longer does nothing, and an archived product stays so.
 */
@Consumer({ name: 'commerce.apply-schedules', events: [ProductPublicationDue, ProductUnpublicationDue] })
export class ApplySchedules implements EventConsumer {
  async handle(tx: WriteTransaction, { type, payload }: EventEnvelope): Promise<void> {
    const { productId, at } = payload as { readonly productId: string; readonly at: string };
    const stored = await lockProducts(tx, [productId]);
    const before = stored.byId.get(productId);
    const times = await tx.findOne(ProductSchedule, { productId });
    const isPublication = type === ProductPublicationDue.type;
    const due = isPublication ? times?.publishAt : times?.unpublishAt;
    if (!before || !times || due?.toISOString() !== at) return;

    const { publishAt, unpublishAt } = times;
    await storeTimes(
      tx,
      productId,
      isPublication ? { publishAt: null, unpublishAt } : { publishAt, unpublishAt: null },
    );
    const after = isPublication ? published(before.state, new Date(at)) : unpublished(before.state);
    await writeProducts(tx, stored, [after], 'schedule');
  }
}

function published(product: ProductState, publishedAt: Date): ProductState {
  return product.status === 'draft' ? { ...product, status: transition('draft', 'publish'), publishedAt } : product;
}

function unpublished(product: ProductState): ProductState {
  if (product.status !== 'active') return product;
  return { ...product, status: transition('active', 'unpublish'), publishedAt: null };
}
