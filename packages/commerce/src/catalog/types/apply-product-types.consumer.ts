import { Consumer, type EventConsumer, type EventEnvelope, type WriteTransaction } from '@rustok/core';
import { ProductTypeApplied, ProductTypeUpdated } from './product-type.events.js';

const BATCH = 250;

/**
 * Tells which products a changed type holds for, batch by batch: each batch is an event that the
 * read model and the rules of collections listen to, and that leads to the next one. So a type of a
 * million products keeps no transaction open. Drafts are told too: rules look at them.
 */
@Consumer({ name: 'commerce.apply-product-types', events: [ProductTypeUpdated, ProductTypeApplied] })
export class ApplyProductTypes implements EventConsumer {
  async handle(tx: WriteTransaction, { payload }: EventEnvelope): Promise<void> {
    const { productTypeId, productTypeVersion, ...batch } = payload as {
      readonly productTypeId: string;
      readonly productTypeVersion: number;
      readonly lastProductId?: string | null;
    };
    const after = batch.lastProductId;
    if (after === null) return;
    const rows = await tx.query<{ id: string }>(
      `SELECT p.id FROM commerce_product_types AS t
         JOIN commerce_products AS p ON p.tenant_id = t.tenant_id AND p.product_type = t.name
        WHERE t.tenant_id = $1 AND t.id = $2 AND ($3::uuid IS NULL OR p.id > $3)
        ORDER BY p.id LIMIT ${BATCH + 1}`,
      [productTypeId, after ?? null],
    );
    const productIds = rows.slice(0, BATCH).map(({ id }) => id);
    const last = rows.length > BATCH ? productIds.at(-1) : undefined;
    if (productIds.length === 0) return;
    await tx.emit(ProductTypeApplied, { productTypeId, productTypeVersion, productIds, lastProductId: last ?? null });
  }
}
