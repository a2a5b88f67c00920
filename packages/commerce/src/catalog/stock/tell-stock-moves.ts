import type { WriteTransaction } from '@rustok/core';
import { InventoryAdjusted } from './inventory.events.js';

/** A variant's stock before and after. */
export interface StockMove {
  readonly variantId: string;
  readonly productId: string;
  readonly from: number;
  readonly to: number;
}

/** Tells of stock that a statement has moved: its event, and its place in the audit row. */
export async function tellStockMoves(tx: WriteTransaction, moves: readonly StockMove[], reason: string): Promise<void> {
  tx.recordChanges(
    ...moves.map(({ variantId, from, to }) => ({
      table: 'commerce_variants',
      id: variantId,
      action: 'update' as const,
      diff: { inventory_quantity: [from, to] as const },
    })),
  );
  for (const { variantId, productId, from, to } of moves) {
    await tx.emit(InventoryAdjusted, { variantId, productId, delta: to - from, quantity: to, reason });
  }
}
