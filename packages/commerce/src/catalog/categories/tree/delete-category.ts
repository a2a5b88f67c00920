import type { WriteTransaction } from '@rustok/core';
import { positionsFor, type Placed } from '../../positions/positions.js';
import { tellProductsOfCategory } from '../assignment/tell-products.js';
import type { DeleteCategoryRequest } from '../category.dto.js';
import type { Category } from '../category.entity.js';
import { categoryHasChildren, categoryHasProducts } from '../category.errors.js';
import { CategoryDeleted, CategoryMoved, CategoryRefreshed } from '../category.events.js';

/** Deletes a category; its children and products go where the request says. */
export async function deleteCategory(
  tx: WriteTransaction,
  category: Category,
  { version, children = 'REFUSE', products = 'REFUSE' }: DeleteCategoryRequest,
): Promise<void> {
  // Checks the version, and locks the row, before anything below it moves.
  const locked = await tx.update(category, version, {});
  const [counts] = await tx.query<{ children: number; products: number }>(
    `SELECT (SELECT count(*)::int FROM commerce_categories WHERE tenant_id = $1 AND parent_id = $2) AS children,
            (SELECT count(*)::int FROM commerce_product_categories WHERE tenant_id = $1 AND category_id = $2) AS products`,
    [category.id],
  );
  if (counts && counts.children > 0) {
    if (children === 'REFUSE') throw categoryHasChildren(counts.children);
    await moveChildrenUp(tx, category);
  }
  if (counts && counts.products > 0) {
    if (products === 'REFUSE') throw categoryHasProducts(counts.products);
    await takeProductsOut(tx, category, products === 'MOVE_UP' ? category.parentId : null);
  }
  await tx.delete(locked, locked.version);
  await tx.emit(CategoryDeleted, { categoryId: category.id, categoryVersion: version, parentId: category.parentId });
}

/** They take the place of their parent among its siblings, in their order. */
async function moveChildrenUp(tx: WriteTransaction, { id, parentId, path }: Category): Promise<void> {
  const siblings = await tx.query<Placed & { readonly parentId: string | null }>(
    `SELECT id, position, parent_id AS "parentId" FROM commerce_categories
      WHERE tenant_id = $1 AND (parent_id IS NOT DISTINCT FROM $2 OR parent_id = $3)
      ORDER BY position, id`,
    [parentId, id],
  );
  const children = siblings.filter((each) => each.parentId === id);
  const ordered = siblings.flatMap((each) => (each.id === id ? children : each.parentId === id ? [] : [each]));
  const positions = positionsFor(ordered, new Set(children.map((each) => each.id)));
  const moved = await tx.query<{ id: string; version: number }>(
    `UPDATE commerce_categories AS c
        SET path = CASE WHEN c.path[$2] = $3 THEN c.path[:$2 - 1] || c.path[$2 + 1:] ELSE c.path END,
            parent_id = CASE WHEN c.parent_id = $3 THEN $4 ELSE c.parent_id END,
            position = coalesce(p.position, c.position),
            version = CASE WHEN c.parent_id = $3 THEN c.version + 1 ELSE c.version END,
            updated_at = now()
       FROM commerce_categories AS before
       LEFT JOIN jsonb_to_recordset($5::jsonb) AS p (id uuid, position float8) ON p.id = before.id
      WHERE c.tenant_id = $1 AND before.tenant_id = $1 AND before.id = c.id AND c.id <> $3
        AND (c.path[$2] = $3 OR p.id IS NOT NULL)
      RETURNING c.id, c.version`,
    [path.length, id, parentId, JSON.stringify(positions)],
  );
  const versions = new Map(moved.map((row) => [row.id, row.version]));
  for (const child of children) {
    tx.recordChanges({
      table: 'commerce_categories',
      id: child.id,
      action: 'update',
      diff: { parent_id: [id, parentId] },
    });
    const categoryVersion = versions.get(child.id) ?? 1;
    await tx.emit(CategoryMoved, { categoryId: child.id, categoryVersion, parentId, formerParentId: id });
  }
  const renumbered = positions.filter((each) => !children.some((child) => child.id === each.id));
  const categoryIds = renumbered.map((each) => each.id);
  if (categoryIds.length > 0)
    await tx.emit(CategoryRefreshed, { categoryId: id, categoryIds, productIds: [], next: null });
}

/** A product that is in the parent already keeps its place there; a main category stays one. */
async function takeProductsOut(tx: WriteTransaction, { id }: Category, parentId: string | null): Promise<void> {
  const removed = await tx.query<{ productId: string; isMain: boolean }>(
    `DELETE FROM commerce_product_categories WHERE tenant_id = $1 AND category_id = $2
     RETURNING product_id AS "productId", is_main AS "isMain"`,
    [id],
  );
  const productIds = removed.map(({ productId }) => productId);
  if (parentId !== null) {
    await tx.query(
      `INSERT INTO commerce_product_categories AS c (tenant_id, id, product_id, category_id, is_main)
       SELECT $1, gen_random_uuid(), m."productId", $3, m."isMain"
         FROM jsonb_to_recordset($2::jsonb) AS m ("productId" uuid, "isMain" boolean)
       ON CONFLICT (tenant_id, product_id, category_id) DO UPDATE SET is_main = c.is_main OR excluded.is_main`,
      [JSON.stringify(removed), parentId],
    );
  }
  await tx.query(CHOOSE_MAIN, [productIds]);
  await tellProductsOfCategory(tx, parentId ?? id, productIds);
}

/** What lost its main category gets the one that it was put into first. */
const CHOOSE_MAIN = `
  UPDATE commerce_product_categories AS c SET is_main = true, version = c.version + 1, updated_at = now()
    FROM (SELECT DISTINCT ON (product_id) id, bool_or(is_main) OVER (PARTITION BY product_id) AS has_main
            FROM commerce_product_categories WHERE tenant_id = $1 AND product_id = ANY ($2::uuid[])
           ORDER BY product_id, created_at, id) AS first
   WHERE c.tenant_id = $1 AND c.id = first.id AND NOT first.has_main`;
