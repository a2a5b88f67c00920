import fc from 'fast-check';
import { newId } from '@rustok/core';
import { storableText } from '../documents/searchable-text.js';
import { decodeCursor, encodeCursor } from './cursor.js';

const position = fc.record({
  number: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(Infinity)),
  label: fc.string({ unit: 'grapheme', maxLength: 60 }).map(storableText),
});

describe('a cursor', () => {
  it('is read as the position that it was made of', () => {
    fc.assert(
      fc.property(position, (place) => {
        const at = { ...place, id: newId() };
        // JSON has no -0; nor does an order distinguish it from 0.
        expect(decodeCursor('title', encodeCursor('title', at))).toEqual({ ...at, number: at.number + 0 });
      }),
    );
  });

  it('is short enough for the argument that carries it', () => {
    const cursor = encodeCursor('createdAt desc', {
      number: -1.7976931348623157e308,
      label: '\u0001'.repeat(100),
      id: newId(),
    });
    expect(cursor.length).toBeLessThanOrEqual(1000);
  });
});
