import type { WriteTransaction } from '@rustok/core';
import { Any } from 'typeorm';
import type { Times } from './check-times.js';
import { ProductSchedule } from '../product-schedule.entity.js';

/** Times by product. */
export type TimesByProduct = ReadonlyMap<string, Times>;

/** At most four statements for any number of products; one without times has no row. */
export async function storeTimes(tx: WriteTransaction, wanted: TimesByProduct): Promise<void> {
  const stored = await tx.find(ProductSchedule, { productId: Any([...wanted.keys()]) });
  const rows = new Map(stored.map((row) => [row.productId, row]));
  const isNeeded = ({ publishAt, unpublishAt }: Times) => publishAt !== null || unpublishAt !== null;
  const needed = [...wanted].filter(([, times]) => isNeeded(times));

  await tx.deleteMany(stored.filter(({ productId }) => !needed.some(([id]) => id === productId)));
  await tx.updateMany(
    needed.flatMap(([productId, { publishAt, unpublishAt }]) => {
      const row = rows.get(productId);
      return row ? [{ row, changes: { publishAt, unpublishAt } }] : [];
    }),
  );
  await tx.insertMany(
    ProductSchedule,
    needed.flatMap(([productId, { publishAt, unpublishAt }]) =>
      rows.has(productId) ? [] : [{ productId, publishAt, unpublishAt }],
    ),
  );
}
