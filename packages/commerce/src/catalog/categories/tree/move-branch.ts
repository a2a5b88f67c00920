import type { WriteTransaction } from '@rustok/core';
import { categoryTreeChanged } from '../category.errors.js';
import { Category } from '../category.entity.js';

export interface Destination {
  /** The path of the new parent; empty for a root. */
  readonly parentPath: readonly string[];
  readonly position: number;
}

/**
 * Moves a category with all that is below it, in one statement: between two the foreign key would
 * find children without their parent. Only the category itself gets a new version; what is below
 * it is where it was, among the same neighbors.
 */
export async function moveBranch(
  tx: WriteTransaction,
  { id, version, path, parentId, position: former }: Category,
  { parentPath, position }: Destination,
): Promise<void> {
  const moved = await tx.query<{ id: string }>(
    `UPDATE commerce_categories
        SET path = $4::uuid[] || path[$5:],
            parent_id = CASE WHEN id = $2 THEN $6 ELSE parent_id END,
            position = CASE WHEN id = $2 THEN $7 ELSE position END,
            version = CASE WHEN id = $2 THEN version + 1 ELSE version END,
            updated_at = now()
      WHERE tenant_id = $1 AND path[$5] = $2 AND (id <> $2 OR version = $3)
      RETURNING id`,
    [id, version, parentPath, path.length, parentPath.at(-1) ?? null, position],
  );
  if (!moved.some((row) => row.id === id)) throw categoryTreeChanged();
  const diff = { parent_id: [parentId, parentPath.at(-1) ?? null], position: [former, position] } as const;
  tx.recordChanges({ table: 'commerce_categories', id, action: 'update', diff });
}
