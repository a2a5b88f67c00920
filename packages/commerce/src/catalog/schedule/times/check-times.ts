import { wrongField } from '../../product/product.errors.js';

/** What a schedule is to be; absent leaves a time, null takes it back. */
export interface WantedTimes {
  readonly publishAt?: Date | null | undefined;
  readonly unpublishAt?: Date | null | undefined;
}

export interface Times {
  readonly publishAt: Date | null;
  readonly unpublishAt: Date | null;
}

/** @throws Invalid `SCHEDULE_PAST`, `SCHEDULE_ORDER` */
export function checkTimes(before: Times, wanted: WantedTimes, now = new Date()): Times {
  for (const field of ['publishAt', 'unpublishAt'] as const) {
    const at = wanted[field];
    if (at && at <= now) throw wrongField([field], 'SCHEDULE_PAST', 'The time is past; choose a later one.');
  }
  const { publishAt = before.publishAt, unpublishAt = before.unpublishAt } = wanted;
  if (publishAt && unpublishAt && unpublishAt <= publishAt) {
    const message = 'A product is unpublished after it is published, not before.';
    throw wrongField(['unpublishAt'], 'SCHEDULE_ORDER', message);
  }
  return { publishAt, unpublishAt };
}
