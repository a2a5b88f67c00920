import type { WriteTransaction } from '@rustok/core';
import { shopOf } from '../../commerce.settings.js';
import { pickText } from '../localized.js';
import { recordPrices } from '../prices/record-prices.js';
import { ProductDeleted } from '../product/product.events.js';
import { tellRecommenders } from '../recommendations/tell-recommenders.js';
import type { StoredProduct } from '../storage/load-products.js';
import { takeSnapshot } from './snapshot/take-snapshot.js';
import { ProductPurgeDue } from './trash.events.js';
import { TrashedProduct } from './trashed-product.entity.js';

const DAY = 86_400_000;

/** Deletes a locked product with all that belongs to it, and keeps it in the trash for as long as the shop's settings say. */
export async function moveToTrash(
  tx: WriteTransaction,
  { row, state }: StoredProduct,
  expectedVersion: number,
): Promise<void> {
  const { locale, trashDays } = shopOf(tx.ctx);
  const { id, handle } = state;
  const purgeAt = new Date(Date.now() + trashDays * DAY);
  await tx.insert(TrashedProduct, {
    id,
    handle,
    title: pickText(state.translations, locale, locale)?.text.title ?? handle,
    productVersion: row.version,
    deletedBy: tx.ctx.actor.id,
    purgeAt,
    snapshot: {},
  });
  await takeSnapshot(tx, id);
  await tellRecommenders(tx, id);
  await tx.delete(row, expectedVersion);
  await recordPrices(tx, [{ before: state, after: null }]);
  await tx.schedule(ProductPurgeDue, { productId: id, at: purgeAt.toISOString() }, { at: purgeAt, key: id });
  await tx.emit(ProductDeleted, { productId: id, productVersion: expectedVersion });
}
