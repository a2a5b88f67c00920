import { Consumer, type EventConsumer, type EventEnvelope, type WriteTransaction } from '@rustok/core';
import { chunksOf } from '../lists/chunks.js';
import { CategoryMoved, CategoryRefreshed, CategoryUpdated } from './category.events.js';
import { CATEGORY_LIMITS } from './category-limits.js';

/**
 * A category's title, handle and place are shown with all that is below it and with all products
 * in there: tells of these batch by batch, each batch leading to the next.
 */
@Consumer({ name: 'commerce.refresh-categories', events: [CategoryUpdated, CategoryMoved, CategoryRefreshed] })
export class RefreshCategories implements EventConsumer {
  async handle(tx: WriteTransaction, { type, aggregateId: categoryId, payload }: EventEnvelope): Promise<void> {
    const after = type === CategoryRefreshed.type ? CategoryRefreshed.payload.parse(payload).next : null;
    if (type === CategoryRefreshed.type && after === null) return;

    if (after === null) {
      for (const ids of chunksOf(await idsBelow(tx, categoryId), CATEGORY_LIMITS.idsOfEvent))
        await tx.emit(CategoryRefreshed, { categoryId, categoryIds: [...ids], productIds: [], next: null });
    }
    const productIds = await productsBelow(tx, categoryId, after);
    if (productIds.length === 0) return;
    const next = productIds.length < CATEGORY_LIMITS.idsOfEvent ? null : (productIds.at(-1) ?? null);
    await tx.emit(CategoryRefreshed, { categoryId, categoryIds: [], productIds, next });
  }
}

async function idsBelow(tx: WriteTransaction, id: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'SELECT id FROM commerce_categories WHERE tenant_id = $1 AND path @> ARRAY[$2::uuid] AND id <> $2',
    [id],
  );
  return rows.map((row) => row.id);
}

async function productsBelow(tx: WriteTransaction, id: string, after: string | null): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT p.product_id AS id
       FROM commerce_categories AS c
       JOIN commerce_product_categories AS p ON p.tenant_id = c.tenant_id AND p.category_id = c.id
      WHERE c.tenant_id = $1 AND c.path @> ARRAY[$2::uuid] AND ($3::uuid IS NULL OR p.product_id > $3)
      ORDER BY p.product_id LIMIT $4`,
    [id, after, CATEGORY_LIMITS.idsOfEvent],
  );
  return rows.map((row) => row.id);
}
