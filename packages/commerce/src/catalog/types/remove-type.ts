import type { WriteTransaction } from '@rustok/core';
import { ProductType } from './product-type.entity.js';
import { ProductTypeDeleted } from './product-type.events.js';

/** Locked, so that no product gets it meanwhile. */
export async function lockType(tx: WriteTransaction, id: string): Promise<ProductType | null> {
  await tx.query('SELECT FROM commerce_product_types WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [id]);
  return tx.findOne(ProductType, { id });
}

/** Deletes a type that no product has, at its version or the one that the caller saw. */
export async function removeType(
  tx: WriteTransaction,
  id: string,
  expectedVersion?: number,
): Promise<'removed' | 'used' | 'gone'> {
  const type = await lockType(tx, id);
  if (!type) return 'gone';
  const used = await tx.query('SELECT FROM commerce_products WHERE tenant_id = $1 AND product_type = $2 LIMIT 1', [
    type.name,
  ]);
  if (used.length > 0) return 'used';
  const version = expectedVersion ?? type.version;
  await tx.delete(type, version);
  await tx.emit(ProductTypeDeleted, { productTypeId: id, productTypeVersion: version });
  return 'removed';
}
