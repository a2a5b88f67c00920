import { newId, type ReadTransaction } from '@rustok/core';
import { LIMITS } from '../limits.js';

/** So many are looked at, by the index of handles; nobody reads the hundredth any more. */
const NUMBERED = 99;

/** The last group of an id, and the hyphen before it. */
const SUFFIX = 13;

/** The handle, or the first of `handle-1`, `handle-2`, … that no product of the shop has. */
export async function freeHandle(tx: ReadTransaction, wanted: string): Promise<string> {
  const stem = wanted.slice(0, LIMITS.handle - SUFFIX).replace(/[-_]+$/, '');
  const numbered = Array.from({ length: NUMBERED }, (_, index) => `${stem}-${index + 1}`);
  const candidates = [wanted, ...numbered];
  const rows = await tx.query<{ handle: string }>(
    'SELECT handle FROM commerce_products WHERE tenant_id = $1 AND handle = ANY ($2::text[])',
    [candidates],
  );
  const taken = new Set(rows.map(({ handle }) => handle));
  return candidates.find((handle) => !taken.has(handle)) ?? `${stem}${newId().slice(-SUFFIX)}`;
}
