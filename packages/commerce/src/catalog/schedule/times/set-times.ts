import type { EventDefinition, ReadTransaction, WriteTransaction } from '@rustok/core';
import { Any } from 'typeorm';
import { checkTimes, type Times, type WantedTimes } from './check-times.js';
import { ProductSchedule } from '../product-schedule.entity.js';
import { ProductPublicationDue, ProductScheduled, ProductUnpublicationDue } from '../schedule.events.js';
import { storeTimes, type TimesByProduct } from './store-times.js';

const NO_TIMES: Times = { publishAt: null, unpublishAt: null };

/** The product is locked by the caller, so that its schedule is nobody else's meanwhile. */
export async function setTimes(tx: WriteTransaction, productId: string, wanted: WantedTimes): Promise<void> {
  const before = (await loadTimes(tx, [productId])).get(productId) ?? NO_TIMES;
  await setTimesOfMany(tx, new Map([[productId, { before, after: checkTimes(before, wanted) }]]));
}

/** One statement; products without times are among them too. */
export async function loadTimes(tx: ReadTransaction, productIds: readonly string[]): Promise<TimesByProduct> {
  const rows = await tx.find(ProductSchedule, { productId: Any(productIds) });
  const stored = new Map(rows.map(({ productId, publishAt, unpublishAt }) => [productId, { publishAt, unpublishAt }]));
  return new Map(productIds.map((id) => [id, stored.get(id) ?? NO_TIMES]));
}

export interface TimesChange {
  readonly before: Times;
  readonly after: Times;
}

/** A constant number of statements for any number of products, all of them locked by the caller. */
export async function setTimesOfMany(tx: WriteTransaction, changes: ReadonlyMap<string, TimesChange>): Promise<void> {
  const changed = [...changes].filter(([, { before, after }]) => !isSame(before, after));
  if (changed.length === 0) return;
  const times = changed.map(([id, { after }]) => [id, after] as const);
  await storeTimes(tx, new Map(times));
  await scheduleAll(
    tx,
    ProductPublicationDue,
    times.map(([id, { publishAt }]) => [id, publishAt]),
  );
  await scheduleAll(
    tx,
    ProductUnpublicationDue,
    times.map(([id, { unpublishAt }]) => [id, unpublishAt]),
  );
  for (const [productId, { publishAt, unpublishAt }] of times) {
    await tx.emit(ProductScheduled, {
      productId,
      publishAt: publishAt?.toISOString() ?? null,
      unpublishAt: unpublishAt?.toISOString() ?? null,
    });
  }
}

/** Times that came while the product was in the trash, and so did nothing, are none that it waits for. */
export async function forgetPastTimes(tx: WriteTransaction, productId: string): Promise<void> {
  const times = (await loadTimes(tx, [productId])).get(productId) ?? NO_TIMES;
  const now = new Date();
  const ahead = (at: Date | null) => (at && at > now ? at : null);
  const left = { publishAt: ahead(times.publishAt), unpublishAt: ahead(times.unpublishAt) };
  if (!isSame(times, left)) await storeTimes(tx, new Map([[productId, left]]));
}

async function scheduleAll(
  tx: WriteTransaction,
  event: EventDefinition & typeof ProductPublicationDue,
  times: readonly (readonly [productId: string, at: Date | null])[],
): Promise<void> {
  await tx.scheduleMany(
    event,
    times.flatMap(([productId, at]) =>
      at ? [{ payload: { productId, at: at.toISOString() }, at, key: productId }] : [],
    ),
  );
  await tx.unschedule(event, ...times.flatMap(([productId, at]) => (at ? [] : [productId])));
}

function isSame(one: Times, other: Times): boolean {
  return (
    one.publishAt?.getTime() === other.publishAt?.getTime() &&
    one.unpublishAt?.getTime() === other.unpublishAt?.getTime()
  );
}
