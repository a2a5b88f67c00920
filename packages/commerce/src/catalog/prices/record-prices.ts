import { newId, type WriteTransaction } from '@rustok/core';
import { shopOf } from '../../commerce.settings.js';
import type { PriceState, ProductState } from '../draft/product-state.js';

/** A product before and after a change; null where there is none. */
export interface PriceChange {
  readonly before: ProductState | null;
  readonly after: ProductState | null;
}

/** Rows that are pruned with a write: more than one adds, so that they do not gather. */
const PRUNED = 1_000;

/**
 * Keeps the history of prices: one statement for any number of products, none where no price of a
 * published product differs. A price applies while its product is published: a draft's is nobody's.
 */
export async function recordPrices(tx: WriteTransaction, changes: readonly PriceChange[]): Promise<void> {
  const wanted = changes.flatMap(differences);
  if (wanted.length === 0) return;
  await tx.query(RECORD, [JSON.stringify(wanted), shopOf(tx.ctx).priceHistoryDays, PRUNED]);
}

/**
 * The clock, not the transaction's beginning: that may be before the end of one which it waited for.
 * Inserting reads what was closed, so that no variant ever has two present prices.
 */
const RECORD = `
  WITH moment AS MATERIALIZED (SELECT clock_timestamp() AS at),
       wanted AS (
         SELECT * FROM jsonb_to_recordset($2::jsonb)
           AS w (id uuid, variant_id uuid, currency text, amount bigint, compare_at_amount bigint)),
       closed AS (
         UPDATE commerce_price_history AS h
            SET applied_until = m.at, version = h.version + 1, updated_at = m.at
           FROM wanted AS w, moment AS m
          WHERE h.tenant_id = $1 AND h.variant_id = w.variant_id AND h.currency = w.currency AND h.applied_until IS NULL
         RETURNING h.id),
       pruned AS (
         DELETE FROM commerce_price_history AS h
          WHERE h.tenant_id = $1 AND h.id IN (
                SELECT id FROM commerce_price_history
                 WHERE tenant_id = $1 AND applied_until < now() - make_interval(days => $3)
                 ORDER BY applied_until LIMIT $4 FOR UPDATE SKIP LOCKED))
  INSERT INTO commerce_price_history
         (tenant_id, id, variant_id, currency, amount, compare_at_amount, applied_from)
  SELECT $1, w.id, w.variant_id, w.currency, w.amount, w.compare_at_amount, m.at
    FROM wanted AS w, moment AS m
   WHERE w.amount IS NOT NULL AND (SELECT count(*) FROM closed) >= 0`;

interface WantedPrice {
  readonly id: string;
  readonly variant_id: string;
  readonly currency: string;
  /** Null where it is not for sale any more. */
  readonly amount: string | null;
  readonly compare_at_amount: string | null;
}

function differences({ before, after }: PriceChange): readonly WantedPrice[] {
  const [former, present] = [appliedPrices(before), appliedPrices(after)];
  return [...new Set([...former.keys(), ...present.keys()])].flatMap((key) => {
    const [was, is] = [former.get(key), present.get(key)];
    if (was?.amount === is?.amount && was?.compareAtAmount === is?.compareAtAmount) return [];
    const [variantId = '', currency = ''] = key.split(' ');
    return [
      {
        id: newId(),
        variant_id: variantId,
        currency,
        amount: is?.amount.toString() ?? null,
        compare_at_amount: is?.compareAtAmount?.toString() ?? null,
      },
    ];
  });
}

function appliedPrices(product: ProductState | null): ReadonlyMap<string, PriceState> {
  if (product?.status !== 'active') return new Map();
  return new Map(
    product.variants.flatMap(({ id, prices }) =>
      Object.entries(prices).map(([currency, price]) => [`${id} ${currency}`, price] as const),
    ),
  );
}
