import fc from 'fast-check';
import { isId, newId } from './id.js';

/** 48 bits. */
const times = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('a new id', () => {
  it('is a UUIDv7 of its time', () => {
    fc.assert(
      fc.property(times, (time) => {
        const id = newId(time);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(time);
      }),
    );
  });

  it('sorts after all ids of an earlier time', () => {
    fc.assert(fc.property(times, times, (a, b) => a === b || newId(Math.min(a, b)) < newId(Math.max(a, b))));
  });

  it('sorts after those that this process made before it in the same millisecond', () => {
    const ids = Array.from({ length: 10_000 }, () => newId(7));
    expect(ids.toSorted()).toEqual(ids);
  });

  it('is new each time', () => {
    expect(new Set(Array.from({ length: 10_000 }, () => newId(1))).size).toBe(10_000);
  });
});

describe('the text of an id', () => {
  it('is known by its canonical form', () => {
    const id = newId();

    expect(isId(id)).toBe(true);
    for (const other of [id.toUpperCase(), `{${id}}`, id.replaceAll('-', ''), `${id}\n`, `${id}'`, '', 'null']) {
      expect(isId(other)).toBe(false);
    }
  });
});
