import { DomainError, type ReadTransaction } from '@rustok/core';
import { checkTimes, type WantedTimes } from '../schedule/times/check-times.js';
import { loadTimes, type TimesChange } from '../schedule/times/set-times.js';
import type { Decision } from './decide.js';

/** What becomes of the times of products, or why nothing. */
export type BulkTimes = ReadonlyMap<string, TimesChange | DomainError>;

export function namesTimes({ publishAt, unpublishAt }: WantedTimes): boolean {
  return publishAt !== undefined || unpublishAt !== undefined;
}

/** One statement, and none where no time is named. */
export async function bulkTimes(
  tx: ReadTransaction,
  productIds: readonly string[],
  wanted: WantedTimes,
): Promise<BulkTimes> {
  if (!namesTimes(wanted)) return new Map();
  const stored = await loadTimes(tx, productIds);
  return new Map([...stored].map(([id, before]) => [id, changeOf(before, wanted)]));
}

/** A product whose times cannot be so is refused as a whole. */
export function withTimes(decision: Decision, times: BulkTimes): Decision {
  const change = times.get(decision.id);
  return 'after' in decision && change instanceof DomainError
    ? { id: decision.id, before: decision.before, error: change }
    : decision;
}

/** The changes of the products that were not refused. */
export function timesOf(
  decisions: readonly (Pick<Decision, 'id'> & { readonly error?: DomainError })[],
  times: BulkTimes,
): ReadonlyMap<string, TimesChange> {
  return new Map(
    decisions.flatMap(({ id, error }) => {
      const change = times.get(id);
      return error || !change || change instanceof DomainError ? [] : [[id, change] as const];
    }),
  );
}

function changeOf(before: TimesChange['before'], wanted: WantedTimes): TimesChange | DomainError {
  try {
    return { before, after: checkTimes(before, wanted) };
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
