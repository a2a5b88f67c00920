import type { WriteTransaction } from '@rustok/core';
import { SNAPSHOT_TABLES } from './snapshot-tables.js';

/** Products name their type; its id finds it under another name. */
const TYPE = `
  'product_type_ids', (SELECT coalesce(jsonb_agg(t.id), '[]') FROM commerce_products AS p
                         JOIN commerce_product_types AS t ON t.tenant_id = p.tenant_id AND t.name = p.product_type
                        WHERE p.tenant_id = $1 AND p.id = $2)`;

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
        SET snapshot = jsonb_build_object(${[...tables, TYPE].join(', ')})
      WHERE tenant_id = $1 AND id = $2`,
    [productId],
  );
}
