/** Where something stands among its siblings. Fractions leave room between any two, about fifty times over. */
export interface Placed {
  readonly id: string;
  readonly position: number;
}

/**
 * The positions that have to change for a list to stand in the given order. Only those that are
 * to move do, unless there is no room left for them; then all are numbered anew.
 *
 * @param ordered everything in the order that is wanted, with the present positions
 * @param moved the ids whose present position counts for nothing
 */
export function positionsFor(ordered: readonly Placed[], moved: ReadonlySet<string>): readonly Placed[] {
  const placed: Placed[] = [];
  for (let start = 0; start < ordered.length;) {
    let end = start;
    while (end < ordered.length && moved.has(ordered[end]?.id ?? '')) end += 1;
    const run = ordered.slice(start, end);
    const low = ordered[start - 1]?.position ?? null;
    const high = ordered[end]?.position ?? null;
    const positions = spread(run.length, low, high);
    if (positions === null) return renumbered(ordered);
    placed.push(...run.map(({ id }, index) => ({ id, position: positions[index] ?? 0 })));
    start = end + 1;
  }
  return placed;
}

/** Positions between two others; null where the numbers have no room for them. */
function spread(count: number, low: number | null, high: number | null): readonly number[] | null {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  if (high === null) return numbers.map((number) => Math.floor(low ?? 0) + number);
  if (low === null) return numbers.map((number) => Math.ceil(high) - 1 - count + number);
  const positions = numbers.map((number) => low + ((high - low) * number) / (count + 1));
  const all = [low, ...positions, high];
  return all.every((each, index) => index === 0 || each > (all[index - 1] ?? each)) ? positions : null;
}

function renumbered(ordered: readonly Placed[]): readonly Placed[] {
  return ordered.flatMap(({ id, position }, index) => (position === index + 1 ? [] : [{ id, position: index + 1 }]));
}
