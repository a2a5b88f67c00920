import { Invalid, type WriteTransaction } from '@rustok/core';
import { handleTaken } from '../product/product.errors.js';
import type { ProductState } from '../draft/product-state.js';

/**
 * The products one of whose SKUs belongs to another product, stored or earlier in the list: the
 * table would refuse the whole list, and not say which variant it was.
 *
 * @throws Conflict `HANDLE_TAKEN` when somebody else has made a product of the list since it was looked for
 */
export async function findTakenSkus(
  tx: WriteTransaction,
  products: readonly ProductState[],
): Promise<ReadonlyMap<ProductState, Invalid>> {
  const stored = await ownersOf(tx, products.flatMap(skusOf));
  const ids = new Set(products.map(({ id }) => id));
  const handles = new Set(products.map(({ handle }) => handle));
  if (stored.some(({ productId, handle }) => !ids.has(productId) && handles.has(handle))) throw handleTaken();

  // What a product of the list has no longer, is free for the others.
  const owned = new Set(stored.filter(({ productId }) => !ids.has(productId)).map(({ sku }) => sku));
  const taken = new Map<ProductState, Invalid>();
  for (const product of products) {
    const indexes = product.variants.flatMap(({ sku }, index) => (sku !== null && owned.has(sku) ? [index] : []));
    if (indexes.length > 0) taken.set(product, skusTaken(indexes));
    else for (const sku of skusOf(product)) owned.add(sku);
  }
  return taken;
}

function skusTaken(indexes: readonly number[]): Invalid {
  const [code, message] = ['SKU_TAKEN', 'Another product of the shop has this SKU.'] as const;
  const fields = indexes.map((index) => ({ field: ['variants', String(index), 'sku'], code, message }));
  return new Invalid(code, message, { fields });
}

function skusOf({ variants }: ProductState): string[] {
  return variants.flatMap(({ sku }) => sku ?? []);
}

interface Owner {
  readonly sku: string;
  readonly productId: string;
  readonly handle: string;
}

async function ownersOf(tx: WriteTransaction, skus: readonly string[]): Promise<readonly Owner[]> {
  if (skus.length === 0) return [];
  return tx.query<Owner>(
    `SELECT v.sku, v.product_id AS "productId", p.handle
       FROM commerce_variants AS v
       JOIN commerce_products AS p ON p.tenant_id = v.tenant_id AND p.id = v.product_id
      WHERE v.tenant_id = $1 AND v.sku = ANY ($2::text[])`,
    [skus],
  );
}
