import type { WriteTransaction } from '@rustok/core';
import { limitsOf } from '../imports.settings.js';

/** How many are removed by the way when a new one is made. */
const AT_ONCE = 5;

/** Imports whose time is over go with their files and reports; after that they cannot be undone. */
export async function removeExpired(tx: WriteTransaction): Promise<void> {
  await tx.query(
    `DELETE FROM imports_imports WHERE tenant_id = $1 AND id IN (
       SELECT id FROM imports_imports
        WHERE tenant_id = $1 AND status NOT IN ('running', 'undoing')
          AND updated_at < now() - make_interval(days => $2)
        ORDER BY updated_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)`,
    [limitsOf(tx.ctx).keptDays],
  );
}
