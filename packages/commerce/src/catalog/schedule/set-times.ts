import type { EventDefinition, WriteTransaction } from '@rustok/core';
import { checkTimes, type Times, type WantedTimes } from './check-times.js';
import { ProductSchedule } from './product-schedule.entity.js';
import { ProductPublicationDue, ProductScheduled, ProductUnpublicationDue } from './schedule.events.js';

const NO_TIMES: Times = { publishAt: null, unpublishAt: null };

/** The product is locked by the caller, so that its schedule is nobody else's meanwhile. */
export async function setTimes(tx: WriteTransaction, productId: string, wanted: WantedTimes): Promise<Times> {
  const row = await tx.findOne(ProductSchedule, { productId });
  const before = row ?? NO_TIMES;
  const times = checkTimes(before, wanted);
  if (isSame(before, times)) return times;

  await storeTimes(tx, productId, times);
  await scheduleAt(tx, ProductPublicationDue, productId, times.publishAt);
  await scheduleAt(tx, ProductUnpublicationDue, productId, times.unpublishAt);
  await tx.emit(ProductScheduled, {
    productId,
    publishAt: times.publishAt?.toISOString() ?? null,
    unpublishAt: times.unpublishAt?.toISOString() ?? null,
  });
  return times;
}

/** A product without times has no row. */
export async function storeTimes(tx: WriteTransaction, productId: string, times: Times): Promise<void> {
  const { publishAt, unpublishAt } = times;
  const row = await tx.findOne(ProductSchedule, { productId });
  if (!row && (publishAt || unpublishAt)) await tx.insert(ProductSchedule, { productId, publishAt, unpublishAt });
  else if (row && (publishAt || unpublishAt)) await tx.update(row, row.version, { publishAt, unpublishAt });
  else if (row) await tx.delete(row, row.version);
}

/** Times that came while the product was in the trash, and so did nothing, are none that it waits for. */
export async function forgetPastTimes(tx: WriteTransaction, productId: string): Promise<void> {
  const row = await tx.findOne(ProductSchedule, { productId });
  if (!row) return;
  const now = new Date();
  const ahead = (at: Date | null) => (at && at > now ? at : null);
  const times = { publishAt: ahead(row.publishAt), unpublishAt: ahead(row.unpublishAt) };
  if (!isSame(row, times)) await storeTimes(tx, productId, times);
}

async function scheduleAt(
  tx: WriteTransaction,
  event: EventDefinition & typeof ProductPublicationDue,
  productId: string,
  at: Date | null,
): Promise<void> {
  if (at) await tx.schedule(event, { productId, at: at.toISOString() }, { at, key: productId });
  else await tx.unschedule(event, productId);
}

function isSame(one: Times, other: Times): boolean {
  return (
    one.publishAt?.getTime() === other.publishAt?.getTime() &&
    one.unpublishAt?.getTime() === other.unpublishAt?.getTime()
  );
}
