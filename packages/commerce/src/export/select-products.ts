import type { ReadTransaction } from '@rustok/core';
import { z } from 'zod';
import type { ProductState } from '../catalog/draft/product-state.js';
import { PRODUCT_STATUSES } from '../catalog/product/product-status.js';
import { loadProducts } from '../catalog/storage/load-products.js';
import type { TypeDefinition } from '../catalog/types/definitions/type-definition.js';

/** Which products an export has. */
export const productFilter = {
  query: z.string().max(255).default('').describe('A part of the handle, a title, the vendor or a SKU.'),
  status: z
    .enum(['', ...PRODUCT_STATUSES])
    .default('')
    .describe('Only products of this status.'),
};

export interface ProductFilter {
  readonly query: string;
  readonly status: string;
}

export interface ExportedProduct {
  readonly state: ProductState;
  readonly type: TypeDefinition | null;
}

const WHERE = `
  p.tenant_id = $1
  AND ($2::text IS NULL OR p.status = $2)
  AND ($3::text IS NULL OR p.handle ILIKE $3 OR p.vendor ILIKE $3
       OR EXISTS (SELECT FROM commerce_product_translations AS x
                   WHERE x.tenant_id = $1 AND x.product_id = p.id AND x.title ILIKE $3)
       OR EXISTS (SELECT FROM commerce_variants AS v
                   WHERE v.tenant_id = $1 AND v.product_id = p.id AND v.sku ILIKE $3))`;

function parametersOf({ query, status }: ProductFilter): readonly (string | null)[] {
  return [status || null, query ? `%${query.replace(/[\\%_]/g, '\\$&')}%` : null];
}

export async function countProducts(tx: ReadTransaction, filter: ProductFilter): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM commerce_products AS p WHERE ${WHERE}`,
    parametersOf(filter),
  );
  return row?.count ?? 0;
}

/** The next products behind an id, in the order of ids: which is the order of their making. */
export async function selectProducts(
  tx: ReadTransaction,
  filter: ProductFilter,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<{ readonly products: readonly ExportedProduct[]; readonly next: string | null }> {
  const rows = await tx.query<{ id: string }>(
    `SELECT p.id FROM commerce_products AS p
      WHERE ${WHERE} AND ($4::uuid IS NULL OR p.id > $4) ORDER BY p.id LIMIT $5`,
    [...parametersOf(filter), after, limit],
  );
  const { byId } = await loadProducts(
    tx,
    rows.map(({ id }) => id),
  );
  const products = rows.flatMap(({ id }) => byId.get(id) ?? []);
  return { products, next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) };
}

/** What is in use in the shop: columns are settled before the first product is seen. */
export async function usedNames(tx: ReadTransaction): Promise<{
  readonly locales: readonly string[];
  readonly currencies: readonly string[];
  readonly attributes: readonly string[];
}> {
  const [row] = await tx.query<{ locales: string[]; currencies: string[]; attributes: string[] }>(
    `SELECT ARRAY(SELECT DISTINCT locale::text FROM commerce_product_translations WHERE tenant_id = $1
                  UNION SELECT DISTINCT locale::text FROM commerce_option_names WHERE tenant_id = $1
                  UNION SELECT DISTINCT locale::text FROM commerce_media_translations WHERE tenant_id = $1
                  ORDER BY 1) AS locales,
            ARRAY(SELECT DISTINCT currency::text FROM commerce_prices WHERE tenant_id = $1 ORDER BY 1) AS currencies,
            ARRAY(SELECT DISTINCT key::text FROM commerce_attributes WHERE tenant_id = $1 ORDER BY 1) AS attributes`,
  );
  return row ?? { locales: [], currencies: [], attributes: [] };
}
