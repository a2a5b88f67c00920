import type { WriteTransaction } from '@rustok/core';
import { groupBy } from '../../lists/group-by.js';
import { tellProductsOfCategory } from '../assignment/tell-products.js';

/** Puts products into the categories that their own paths name: their main one where they have none. One statement. */
export async function assignByPath(tx: WriteTransaction, categories: ReadonlyMap<string, string>): Promise<void> {
  const entries = [...categories].map(([path, id]) => ({ path, id }));
  const rows = await tx.query<{ id: string; productId: string; categoryId: string }>(
    `INSERT INTO commerce_product_categories AS c (tenant_id, id, product_id, category_id, is_main)
     SELECT $1, gen_random_uuid(), p.id, w.id, NOT EXISTS (
              SELECT FROM commerce_product_categories AS x WHERE x.tenant_id = $1 AND x.product_id = p.id AND x.is_main)
       FROM jsonb_to_recordset($2::jsonb) AS w (path text, id uuid)
       JOIN commerce_products AS p ON p.tenant_id = $1 AND p.category = w.path
     ON CONFLICT (tenant_id, product_id, category_id) DO NOTHING
     RETURNING c.id, c.product_id AS "productId", c.category_id AS "categoryId"`,
    [JSON.stringify(entries)],
  );
  tx.recordChanges(...rows.map(({ id }) => ({ table: 'commerce_product_categories', id, action: 'insert' as const })));
  for (const [categoryId, all] of groupBy(rows, (row) => row.categoryId))
    await tellProductsOfCategory(
      tx,
      categoryId,
      all.map(({ productId }) => productId),
    );
}
