import type { WriteTransaction } from '@rustok/core';
import { positionsFor, type Placed } from '../../positions/positions.js';
import { CategoryRefreshed } from '../category.events.js';

interface Place {
  readonly id: string;
  readonly parentId: string | null;
  /** Among its siblings, from 0; the last when absent. */
  readonly index?: number | undefined;
}

/** The position for a category that comes below a parent; its siblings move only where there is no room. */
export async function makeRoom(tx: WriteTransaction, { id, parentId, index }: Place): Promise<number> {
  const siblings = await tx.query<Placed>(
    `SELECT id, position FROM commerce_categories
      WHERE tenant_id = $1 AND parent_id IS NOT DISTINCT FROM $2 AND id <> $3
      ORDER BY position, id`,
    [parentId, id],
  );
  const ordered = siblings.toSpliced(index ?? siblings.length, 0, { id, position: 0 });
  const placed = positionsFor(ordered, new Set([id]));
  const others = placed.filter((each) => each.id !== id);
  if (others.length > 0) await renumber(tx, id, others);
  return placed.find((each) => each.id === id)?.position ?? 0;
}

async function renumber(tx: WriteTransaction, categoryId: string, placed: readonly Placed[]): Promise<void> {
  await tx.query(
    `UPDATE commerce_categories AS c SET position = p.position, updated_at = now()
       FROM jsonb_to_recordset($2::jsonb) AS p (id uuid, position float8)
      WHERE c.tenant_id = $1 AND c.id = p.id`,
    [JSON.stringify(placed)],
  );
  const categoryIds = placed.map(({ id }) => id);
  await tx.emit(CategoryRefreshed, { categoryId, categoryIds, productIds: [], next: null });
}
