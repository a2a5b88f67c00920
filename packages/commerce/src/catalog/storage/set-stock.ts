import type { WriteTransaction } from '@rustok/core';
import { tellStockMoves, type StockMove } from '../stock/tell-stock-moves.js';
import type { ProductState } from '../draft/product-state.js';

/** The variants whose stock a change sets to another number. */
export function stockMoves(before: ProductState, after: ProductState): readonly StockMove[] {
  return after.variants.flatMap(({ id: variantId, inventoryQuantity: to }) => {
    const known = before.variants.find(({ id }) => id === variantId);
    if (!known || known.inventoryQuantity === to) return [];
    return [{ variantId, productId: after.id, from: known.inventoryQuantity, to }];
  });
}

/** Sets stock to what was counted. The rows are locked, so that no sale is overwritten unseen. */
export async function setStock(tx: WriteTransaction, moves: readonly StockMove[], reason: string): Promise<void> {
  if (moves.length === 0) return;
  await tx.query(
    `UPDATE commerce_variants AS v
        SET inventory_quantity = m.quantity
       FROM jsonb_to_recordset($2::jsonb) AS m (id uuid, quantity int)
      WHERE v.tenant_id = $1 AND v.id = m.id`,
    [JSON.stringify(moves.map(({ variantId, to }) => ({ id: variantId, quantity: to })))],
  );
  await tellStockMoves(tx, moves, reason);
}
