import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lowestRecentPrice, type PriceTime } from './lowest-recent-price.js';

const DAY = 24 * 3_600_000;
const at = (date: string) => Date.parse(`${date}T00:00:00Z`);

/** Prices one after the other: `['2026-01-01', 100, 120]` is 100 instead of 120 from that day on; null is not for sale. */
function history(...changes: (readonly [date: string, amount: number | null, compareAt?: number])[]): PriceTime[] {
  return changes.flatMap(([date, amount, compareAt], index) => {
    if (amount === null) return [];
    const next = changes[index + 1];
    return [
      {
        amount: BigInt(amount),
        compareAtAmount: compareAt === undefined ? null : BigInt(compareAt),
        from: at(date),
        until: next ? at(next[0]) : null,
      },
    ];
  });
}

const lowest = (times: readonly PriceTime[], now: string, isProgressive = false) => {
  const amount = lowestRecentPrice(times, at(now), { isProgressive });
  return amount === null ? null : Number(amount);
};

describe('the lowest price of the 30 days before a reduction', () => {
  it.each([
    ['a price that never changed', history(['2025-01-01', 100]), '2026-03-01', 100],
    ['a reduction', history(['2025-01-01', 100], ['2026-03-01', 80, 100]), '2026-03-02', 100],
    [
      'a reduction from a price that was raised for it',
      history(['2025-01-01', 100], ['2026-02-20', 150], ['2026-03-01', 100, 150]),
      '2026-03-02',
      100,
    ],
    [
      'a low price that ended a day more than 30 days before',
      history(['2025-01-01', 60], ['2026-01-29', 100], ['2026-03-01', 80, 100]),
      '2026-03-02',
      100,
    ],
    [
      'a low price that ended 30 days before',
      history(['2025-01-01', 60], ['2026-01-30', 100], ['2026-03-01', 80, 100]),
      '2026-03-02',
      100,
    ],
    [
      'a low price that still applied 29 days before',
      history(['2025-01-01', 60], ['2026-01-31', 100], ['2026-03-01', 80, 100]),
      '2026-03-02',
      60,
    ],
    [
      'a reduction that has lasted for months',
      history(['2025-01-01', 100], ['2026-01-01', 80, 100]),
      '2026-07-01',
      100,
    ],
    [
      'a reduction with another price beside it',
      history(['2025-01-01', 100], ['2026-01-01', 80, 100], ['2026-05-01', 80, 120]),
      '2026-07-01',
      100,
    ],
    [
      'the second step of a reduction',
      history(['2025-01-01', 100], ['2026-03-01', 80, 100], ['2026-03-10', 60, 100]),
      '2026-03-11',
      80,
    ],
    [
      'a reduction that was taken back and came again',
      history(['2025-01-01', 100], ['2026-03-01', 80, 100], ['2026-03-10', 100], ['2026-03-20', 80, 100]),
      '2026-03-21',
      80,
    ],
    [
      'a reduced price that was raised',
      history(['2025-01-01', 100], ['2026-03-01', 70, 100], ['2026-03-10', 80, 100]),
      '2026-03-11',
      70,
    ],
    ['a product that is reduced from its first day', history(['2026-03-01', 80, 100]), '2026-03-02', null],
    ['a product that is younger than 30 days', history(['2026-02-20', 90], ['2026-03-01', 80, 100]), '2026-03-02', 90],
    [
      'a product that was not for sale for longer than 30 days',
      history(['2025-01-01', 90], ['2025-06-01', null], ['2026-03-01', 80, 100]),
      '2026-03-02',
      null,
    ],
    [
      'a price that is no reduction any more',
      history(['2025-01-01', 100], ['2026-03-01', 80, 100], ['2026-03-10', 100]),
      '2026-04-01',
      80,
    ],
    [
      'the same 31 days later',
      history(['2025-01-01', 100], ['2026-03-01', 80, 100], ['2026-03-10', 100]),
      '2026-04-10',
      100,
    ],
    ['a price compared with a lower one', history(['2025-01-01', 100, 90]), '2026-03-01', 100],
    ['a product that is not for sale', history(['2025-01-01', 100], ['2026-01-01', null]), '2026-03-01', null],
    ['no history', [], '2026-03-01', null],
  ] as const)('of %s', (_, times, now, expected) => {
    expect(lowest(times, now)).toBe(expected);
  });

  it('is the price before the first step where a member state lets reductions grow', () => {
    const steps = history(['2025-01-01', 100], ['2026-03-01', 80, 100], ['2026-03-10', 60, 100]);
    expect(lowest(steps, '2026-03-11', true)).toBe(100);
    const back = history(['2025-01-01', 100], ['2026-03-01', 60, 100], ['2026-03-10', 80, 100]);
    expect(lowest(back, '2026-03-11', true)).toBe(60);
  });

  it('equals what looking at every day gives', () => {
    const change = fc.record({
      days: fc.integer({ min: 1, max: 40 }),
      price: fc.option(
        fc.record({
          amount: fc.integer({ min: 1, max: 5 }),
          compareAt: fc.option(fc.integer({ min: 1, max: 6 })),
        }),
        { freq: 6 },
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), fc.boolean(), (changes, isProgressive) => {
        const days = changes.flatMap(({ days: count, price }) => Array.from({ length: count }, () => price));
        let day = 0;
        const times = changes.flatMap(({ days: count, price }, index) => {
          const from = day;
          day += count;
          const until = index === changes.length - 1 ? null : day * DAY;
          if (!price) return [];
          const { amount, compareAt } = price;
          return [
            {
              amount: BigInt(amount),
              compareAtAmount: compareAt === null ? null : BigInt(compareAt),
              from: from * DAY,
              until,
            },
          ];
        });
        const now = (days.length - 1) * DAY;
        const found = lowestRecentPrice(times, now, { isProgressive });
        expect(found === null ? null : Number(found)).toBe(naive(days, isProgressive));
      }),
      { numRuns: 1_000 },
    );
  });
});

interface DayPrice {
  readonly amount: number;
  readonly compareAt: number | null;
}

/** A price for each day, the last one today. */
function naive(days: readonly (DayPrice | null)[], isProgressive: boolean): number | null {
  const today = days.at(-1);
  if (!today) return null;
  const reduced = (price: DayPrice | null | undefined) =>
    price != null && price.compareAt !== null && price.compareAt > price.amount;
  let first = days.length - 1;
  if (reduced(today)) {
    for (;;) {
      const [before, here] = [days[first - 1], days[first]];
      if (!before || !here || !reduced(before)) break;
      if (before.amount !== here.amount && !(isProgressive && before.amount > here.amount)) break;
      first -= 1;
    }
  }
  const window = reduced(today)
    ? days.slice(Math.max(first - 30, 0), first)
    : days.slice(Math.max(days.length - 1 - 30, 0));
  const amounts = window.flatMap((price) => price?.amount ?? []);
  return amounts.length === 0 ? null : Math.min(...amounts);
}
