import { newId, type WriteTransaction } from '@rustok/core';
import { ProductTypeCreated } from './product-type.events.js';

/**
 * Makes types without attributes for names that the shop has not: what an import or a form calls a
 * type, is one. Inserted in the order of their names, so that two writers wait in one order only.
 */
export async function ensureTypes(tx: WriteTransaction, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const rows = [...new Set(names)].toSorted().map((name) => ({ id: newId(), name }));
  const made = await tx.query<{ id: string }>(
    `INSERT INTO commerce_product_types (tenant_id, id, name)
     SELECT $1::uuid, n.id, n.name FROM jsonb_to_recordset($2::jsonb) AS n (id uuid, name text) ORDER BY n.name
     ON CONFLICT (tenant_id, name) DO NOTHING
     RETURNING id`,
    [JSON.stringify(rows)],
  );
  for (const { id } of made) {
    tx.recordChanges({ table: 'commerce_product_types', id, action: 'insert' });
    await tx.emit(ProductTypeCreated, { productTypeId: id, productTypeVersion: 1 });
  }
}
