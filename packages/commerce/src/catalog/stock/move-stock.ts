import type { WriteTransaction } from '@rustok/core';
import { LIMITS } from '../limits.js';
import { refuseMoves, refuseRepeated } from './refuse-moves.js';
import { tellStockMoves } from './tell-stock-moves.js';

/** One entry of a request to move stock. */
export interface WantedMove {
  readonly variantId: string;
  /** Added to the stock, or else `quantity` replaces it. */
  readonly delta?: number;
  readonly quantity?: number;
  /** Moves only where the stock is this; null wherever it is. */
  readonly expected?: number | null;
}

export interface MoveRequest {
  /** The input's list that the entries stand in, for errors. */
  readonly list: string;
  readonly reason: string;
}

/**
 * One statement locks the rows in the order of their ids and tests what they hold by then. No
 * condition stands on `v`, which is the row of before the wait for its lock: what another
 * transaction changed meanwhile would look like a condition that failed.
 */
const MOVE = `
  WITH wanted AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS w (id uuid, delta int, quantity int, expected int)
  ), locked AS (
    SELECT v.id, v.inventory_quantity AS before, v.inventory_policy = 'continue' OR NOT v.inventory_tracked AS unlimited
      FROM commerce_variants AS v JOIN wanted USING (id)
     WHERE v.tenant_id = $1
     ORDER BY v.id
       FOR UPDATE OF v
  ), moved AS (
    SELECT l.id, l.before, l.unlimited, coalesce(w.quantity, l.before + w.delta) AS after
      FROM locked AS l JOIN wanted AS w USING (id)
     WHERE w.expected IS NULL OR w.expected = l.before
  )
  UPDATE commerce_variants AS v
     SET inventory_quantity = m.after
    FROM moved AS m
   WHERE v.tenant_id = $1 AND v.id = m.id AND (m.after >= 0 OR m.unlimited) AND abs(m.after) <= $3::int
  RETURNING v.id AS "variantId", v.product_id AS "productId", m.before AS "from", m.after AS "to"`;

/**
 * Moves stock so that two at once cannot take the same unit. An entry that does not meet its
 * condition refuses the whole.
 *
 * @throws NotFound `VARIANT_NOT_FOUND`
 * @throws Conflict `INVENTORY_CHANGED`, `INVENTORY_INSUFFICIENT`
 */
export async function moveStock(
  tx: WriteTransaction,
  wanted: readonly WantedMove[],
  request: MoveRequest,
): Promise<void> {
  refuseRepeated(wanted, request.list);
  const entries = wanted.map(({ variantId, ...move }) => ({ id: variantId, ...move }));
  const moves = await tx.query<{ variantId: string; productId: string; from: number; to: number }>(MOVE, [
    JSON.stringify(entries),
    LIMITS.inventoryQuantity,
  ]);
  if (moves.length < wanted.length) await refuseMoves(tx, wanted, moves, request.list);
  await tellStockMoves(
    tx,
    moves.filter(({ from, to }) => from !== to),
    request.reason,
  );
}
