import type { ReadTransaction } from '@rustok/core';
import { handleOf } from '../../product/handle.js';
import { LIMITS } from '../../limits.js';

/** A category that needs a handle. */
interface Wanted {
  readonly id: string;
  readonly title: string;
  readonly parentHandle: string | null;
}

const NUMBERS = [2, 3, 4, 5, 6, 7, 8, 9];

/** Handles that no category of the shop has: `shirts`, else `apparel-shirts`, else with a number. One statement. */
export async function freeHandles(
  tx: ReadTransaction,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ handle: string }>(
    'SELECT handle FROM commerce_categories WHERE tenant_id = $1 AND handle = ANY ($2::text[])',
    [wanted.flatMap(candidatesOf)],
  );
  const taken = new Set(rows.map(({ handle }) => handle));
  const chosen = new Map<string, string>();
  for (const each of wanted) {
    const handle = candidatesOf(each).find((candidate) => !taken.has(candidate)) ?? each.id;
    taken.add(handle);
    chosen.set(each.id, handle);
  }
  return chosen;
}

function candidatesOf({ title, parentHandle }: Wanted): string[] {
  const own = handleOf(title);
  const long = handleOf([parentHandle ?? '', own].join(' '));
  const all = [own, long, ...NUMBERS.map((number) => `${long}-${number}`)];
  return all.filter((handle) => handle !== '' && handle.length <= LIMITS.handle);
}
