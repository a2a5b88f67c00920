import type { Invalid, WriteTransaction } from '@rustok/core';
import { wrongField } from '../product/product.errors.js';
import type { ProductState } from '../draft/product-state.js';

/**
 * The products one of whose SKUs belongs to another product, stored or earlier in the list: the
 * table would refuse the whole list, and not say which variant it was.
 */
export async function findTakenSkus(
  tx: WriteTransaction,
  products: readonly ProductState[],
): Promise<ReadonlyMap<ProductState, Invalid>> {
  const owners = await ownersOf(tx, products.flatMap(skusOf));
  const changed = new Set(products.map(({ id }) => id));
  // What a product of the list has no longer, is free for the others.
  for (const [sku, owner] of owners) if (changed.has(owner)) owners.delete(sku);

  const taken = new Map<ProductState, Invalid>();
  for (const product of products) {
    const index = product.variants.findIndex(({ sku }) => sku !== null && owners.has(sku));
    if (index < 0) for (const sku of skusOf(product)) owners.set(sku, product.id);
    else
      taken.set(
        product,
        wrongField(['variants', index, 'sku'], 'SKU_TAKEN', 'Another product of the shop has this SKU.'),
      );
  }
  return taken;
}

function skusOf({ variants }: ProductState): string[] {
  return variants.flatMap(({ sku }) => sku ?? []);
}

async function ownersOf(tx: WriteTransaction, skus: readonly string[]): Promise<Map<string, string>> {
  if (skus.length === 0) return new Map();
  const rows = await tx.query<{ sku: string; product_id: string }>(
    'SELECT sku, product_id FROM commerce_variants WHERE tenant_id = $1 AND sku = ANY ($2::text[])',
    [skus],
  );
  return new Map(rows.map(({ sku, product_id: productId }) => [sku, productId]));
}
