import type { WriteTransaction } from '@rustok/core';
import { productsNotFound } from '../category.errors.js';

/**
 * Locks products in the order of their ids, as everybody does, so that of two changes of what a
 * product belongs to the second sees the first.
 *
 * @throws NotFound `PRODUCT_NOT_FOUND`
 */
export async function lockProductIds(tx: WriteTransaction, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM commerce_products WHERE tenant_id = $1 AND id = ANY ($2::uuid[])
      ORDER BY id FOR NO KEY UPDATE`,
    [ids],
  );
  const found = new Set(rows.map(({ id }) => id));
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length > 0) throw productsNotFound(missing);
  return rows.map(({ id }) => id);
}
