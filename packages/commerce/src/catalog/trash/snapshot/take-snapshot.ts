import type { WriteTransaction } from '@rustok/core';
import { SNAPSHOT_TABLES } from './snapshot-tables.js';

/**
 * Copies a product's rows into its row of the trash, in one statement. They never leave the
 * database: JavaScript's numbers would not bring every amount back.
 */
export async function takeSnapshot(tx: WriteTransaction, productId: string): Promise<void> {
  const tables = SNAPSHOT_TABLES.map(
    ({ name, where }) =>
      `'${name}', (SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]') FROM ${name} AS t WHERE t.tenant_id = $1 AND ${where})`,
  );
  await tx.query(
    `UPDATE commerce_trashed_products
        SET snapshot = jsonb_build_object(${tables.join(', ')})
      WHERE tenant_id = $1 AND id = $2`,
    [productId],
  );
}
