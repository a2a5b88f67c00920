/** A time in which a price applied: amounts in minor units, times in milliseconds. */
export interface PriceTime {
  readonly amount: bigint;
  /** What it was said to be reduced from. */
  readonly compareAtAmount: bigint | null;
  readonly from: number;
  /** Null while it applies. */
  readonly until: number | null;
}

export interface ReductionRule {
  /**
   * Whether steps of one reduction, each lower than the one before, are compared with the price
   * before the first of them: what Article 6a(5) lets a member state provide.
   */
  readonly isProgressive: boolean;
}

const DAYS_30 = 30 * 24 * 3_600_000;

/**
 * The prior price of Article 6a of Directive 98/6/EC, which Directive (EU) 2019/2161 has put there:
 * the lowest one that applied in the 30 days before the present reduction. Without a reduction, the
 * lowest one of the last 30 days, the present one included. Null where nothing is for sale, or was
 * in those days: there is nothing that the price could be reduced from.
 *
 * A price is reduced when it is lower than the one that it is compared with. A reduction begins
 * when a reduced price begins to apply: after another amount, after no reduction, or after a time in
 * which the variant was not for sale.
 *
 * @param times in their order, without overlaps
 */
export function lowestRecentPrice(times: readonly PriceTime[], now: number, rule: ReductionRule): bigint | null {
  const present = times.findLast(({ from, until }) => from <= now && (until === null || until > now));
  if (!present) return null;
  const end = isReduced(present) ? beginOfReduction(times, present, rule) : null;
  const applied = times.filter(
    ({ from, until }) => (end === null ? from <= now : from < end) && (until ?? now) > (end ?? now) - DAYS_30,
  );
  return applied.reduce<bigint | null>(
    (lowest, { amount }) => (lowest === null || amount < lowest ? amount : lowest),
    null,
  );
}

export function isReduced({ amount, compareAtAmount }: Pick<PriceTime, 'amount' | 'compareAtAmount'>): boolean {
  return compareAtAmount !== null && compareAtAmount > amount;
}

function beginOfReduction(times: readonly PriceTime[], present: PriceTime, { isProgressive }: ReductionRule): number {
  let first = present;
  for (const before of times.slice(0, times.indexOf(present)).toReversed()) {
    const isSame = before.amount === first.amount || (isProgressive && before.amount > first.amount);
    if (before.until !== first.from || !isReduced(before) || !isSame) break;
    first = before;
  }
  return first.from;
}
