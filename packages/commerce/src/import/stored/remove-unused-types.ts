import type { ImportedChange, WriteTransaction } from '@rustok/core';
import { ProductTypeDeleted } from '../../catalog/types/product-type.events.js';

/**
 * A product that is called by a type which the shop has not, makes that type. It goes with its products, unless
 * somebody has given it attributes.
 */
export async function removeUnusedTypes(tx: WriteTransaction, changes: readonly ImportedChange[]): Promise<void> {
  const types = await tx.query<{ id: string; version: number }>(
    `DELETE FROM commerce_product_types AS t
      WHERE t.tenant_id = $1 AND t.created_at = ANY ($2::timestamptz[])
        AND NOT EXISTS (SELECT FROM commerce_products AS p WHERE p.tenant_id = $1 AND p.product_type = t.name)
        AND NOT EXISTS (SELECT FROM commerce_attributes AS a WHERE a.tenant_id = $1 AND a.product_type_id = t.id)
      RETURNING t.id, t.version`,
    [[...new Set(changes.map(({ at }) => at))]],
  );
  for (const { id, version } of types) {
    tx.recordChanges({ table: 'commerce_product_types', id, action: 'delete' });
    await tx.emit(ProductTypeDeleted, { productTypeId: id, productTypeVersion: version });
  }
}
