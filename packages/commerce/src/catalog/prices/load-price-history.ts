import type { ReadTransaction } from '@rustok/core';
import type { PriceTime } from './lowest-recent-price.js';

/** By variant and currency: `<variant id> <currency>`. */
export type PriceHistories = ReadonlyMap<string, readonly PriceTime[]>;

export const historyKey = (variantId: string, currency: string) => `${variantId} ${currency}`;

interface Row {
  readonly variantId: string;
  readonly currency: string;
  readonly amount: string;
  readonly compareAtAmount: string | null;
  readonly from: Date;
  readonly until: Date | null;
}

/**
 * What {@link lowestRecentPrice} needs of the history of variants, now and later, in one statement.
 * Most prices have never changed: those have nothing here.
 */
export async function loadPriceHistories(tx: ReadTransaction, variantIds: readonly string[]): Promise<PriceHistories> {
  const rows = variantIds.length === 0 ? [] : await tx.query<Row>(HISTORIES, [variantIds]);
  const histories = new Map<string, PriceTime[]>();
  for (const { variantId, currency, amount, compareAtAmount, from, until } of rows) {
    const key = historyKey(variantId, currency);
    const times = histories.get(key) ?? [];
    times.push({
      amount: BigInt(amount),
      compareAtAmount: compareAtAmount === null ? null : BigInt(compareAtAmount),
      from: from.getTime(),
      until: until?.getTime() ?? null,
    });
    histories.set(key, times);
  }
  return histories;
}

/** A reduction began no earlier than the last price ended that was none; before that, 30 days count. */
const HISTORIES = `
  WITH changed AS (
    SELECT variant_id, currency,
           CASE WHEN bool_or(applied_until IS NULL AND compare_at_amount > amount)
                THEN coalesce(max(applied_until) FILTER (WHERE compare_at_amount > amount IS NOT TRUE), '-infinity')
                ELSE now() END - interval '30 days' AS since
      FROM commerce_price_history
     WHERE tenant_id = $1 AND variant_id = ANY ($2::uuid[])
     GROUP BY variant_id, currency
    HAVING count(*) > 1)
  SELECT h.variant_id AS "variantId", h.currency, h.amount::text, h.compare_at_amount::text AS "compareAtAmount",
         h.applied_from AS "from", h.applied_until AS "until"
    FROM changed AS c
    JOIN commerce_price_history AS h ON h.tenant_id = $1 AND h.variant_id = c.variant_id AND h.currency = c.currency
   WHERE h.applied_until IS NULL OR h.applied_until > c.since
   ORDER BY h.applied_from`;
