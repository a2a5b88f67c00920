import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { positionsFor, type Placed } from './positions.js';

const list = (...positions: readonly number[]): Placed[] =>
  positions.map((position, index) => ({ id: `${index}`, position }));

describe('positions for a wanted order', () => {
  it('change for what moves only', () => {
    const [a, b, c] = list(1, 2, 3);
    const order = [c, a, b].flatMap((each) => each ?? []);

    expect(positionsFor(order, new Set(['2']))).toEqual([{ id: '2', position: 0 }]);
  });

  it('are all numbered anew where there is no room', () => {
    const one = { id: 'a', position: 1 };
    const next = { id: 'b', position: 1 + Number.EPSILON };

    expect(positionsFor([one, { id: 'c', position: 9 }, next], new Set(['c']))).toEqual([
      { id: 'c', position: 2 },
      { id: 'b', position: 3 },
    ]);
  });

  it('stand in the wanted order, whatever was moved and how often', () => {
    const moves = fc.array(fc.record({ from: fc.nat(7), to: fc.nat(7) }), { maxLength: 120 });
    fc.assert(
      fc.property(moves, fc.integer({ min: 1, max: 3 }), (all, together) => {
        let stored = list(1, 2, 3, 4, 5, 6, 7, 8);
        for (let step = 0; step < all.length; step += together) {
          const wanted = [...stored];
          const moved = new Set<string>();
          for (const { from, to } of all.slice(step, step + together)) {
            const [taken] = wanted.splice(from, 1);
            if (!taken) continue;
            wanted.splice(to, 0, taken);
            moved.add(taken.id);
          }
          const changed = new Map(positionsFor(wanted, moved).map(({ id, position }) => [id, position]));
          stored = stored
            .map(({ id, position }) => ({ id, position: changed.get(id) ?? position }))
            .toSorted((one, other) => one.position - other.position);
          expect(stored.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
        }
      }),
    );
  });
});
