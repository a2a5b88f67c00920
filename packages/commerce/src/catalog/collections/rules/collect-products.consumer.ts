import { Consumer, type EventConsumer, type EventEnvelope, type WriteTransaction } from '@rustok/core';
import { CategoryProductsChanged, CategoryRefreshed } from '../../categories/category.events.js';
import { groupBy } from '../../lists/group-by.js';
import { ProductCreated, ProductRestored, ProductUpdated } from '../../product/product.events.js';
import { InventoryAdjusted } from '../../stock/inventory.events.js';
import { ProductTypeApplied } from '../../types/product-type.events.js';
import { tellProductsOfCollection } from '../membership/tell-products.js';
import { applyRules } from './apply-rules.js';
import { loadRuleSets } from './load-rule-sets.js';

/** Tries the rules of all collections on products that have changed. */
@Consumer({
  name: 'commerce.collect-products',
  events: [
    ProductCreated,
    ProductUpdated,
    ProductRestored,
    InventoryAdjusted,
    ProductTypeApplied,
    CategoryProductsChanged,
    CategoryRefreshed,
  ],
})
export class CollectProducts implements EventConsumer {
  async handle(tx: WriteTransaction, { payload }: EventEnvelope): Promise<void> {
    const ids = productsOf(payload);
    if (ids.length === 0 || (await loadRuleSets(tx)).length === 0) return;
    await tx.query(
      `SELECT FROM commerce_products WHERE tenant_id = $1 AND id = ANY ($2::uuid[])
        ORDER BY id FOR NO KEY UPDATE`,
      [ids],
    );
    // Read again behind the lock: whoever changed them meanwhile and tried them on these products, was before us.
    const changes = await applyRules(tx, await loadRuleSets(tx, { kept: true }), ids);
    for (const [collectionId, all] of groupBy(changes, (change) => change.collectionId))
      await tellProductsOfCollection(
        tx,
        collectionId,
        all.map(({ productId }) => productId),
      );
  }
}

function productsOf(payload: unknown): readonly string[] {
  const { productId, productIds } = payload as {
    readonly productId?: string;
    readonly productIds?: readonly string[];
  };
  return productIds ?? (productId === undefined ? [] : [productId]);
}
