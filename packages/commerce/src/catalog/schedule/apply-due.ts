import type { WriteTransaction } from '@rustok/core';
import type { ProductState } from '../draft/product-state.js';
import { transition } from '../product/product-status.js';
import { lockProducts } from '../storage/load-products.js';
import { writeProducts } from '../storage/write-products.js';
import { ProductSchedule } from './product-schedule.entity.js';
import { storeTimes } from './times/store-times.js';

export interface DueTime {
  readonly productId: string;
  readonly field: 'publishAt' | 'unpublishAt';
  /** ISO 8601. */
  readonly at: string;
}

/**
 * Publishes or unpublishes a product at its time. Between asking for it and the time, anything may
 * have happened: a time that the product has no longer does nothing, and an archived product stays so.
 */
export async function applyDue(tx: WriteTransaction, { productId, field, at }: DueTime): Promise<void> {
  const stored = await lockProducts(tx, [productId]);
  const before = stored.byId.get(productId);
  const times = await tx.findOne(ProductSchedule, { productId });
  if (!before || !times || times[field]?.toISOString() !== at) return;

  const { publishAt, unpublishAt } = times;
  await storeTimes(tx, new Map([[productId, { publishAt, unpublishAt, [field]: null }]]));
  const after = field === 'publishAt' ? published(before.state, new Date(at)) : unpublished(before.state);
  await writeProducts(tx, stored, [after], 'schedule');
}

function published(product: ProductState, publishedAt: Date): ProductState {
  return product.status === 'draft' ? { ...product, status: transition('draft', 'publish'), publishedAt } : product;
}

function unpublished(product: ProductState): ProductState {
  if (product.status !== 'active') return product;
  return { ...product, status: transition('active', 'unpublish'), publishedAt: null };
}
