import { compareStates } from './compare-states.js';
import { mergeStates } from './merge-states.js';

const SEEN = {
  title: 'Tea',
  vendor: 'North',
  tags: ['a'],
  items: [
    { id: '1', sku: 'A' },
    { id: '2', sku: 'B' },
  ],
};
type State = typeof SEEN;

/** Others made `theirs` of what was seen; the caller's request makes `wanted` of that. */
function merge(theirs: State, wanted: State) {
  const changes = Object.entries(compareStates(SEEN, theirs)).map(([field, [before]]) => [field, { before }] as const);
  const { state, collisions } = mergeStates(theirs, wanted, new Map(changes));
  return { state, collisions: [...collisions] };
}

describe('a three-way merge', () => {
  it('takes from each side what only that side changed', () => {
    const theirs = { ...SEEN, vendor: 'South' };

    expect(merge(theirs, { ...theirs, title: 'Black tea' })).toEqual({
      state: { ...SEEN, vendor: 'South', title: 'Black tea' },
      collisions: [],
    });
  });

  it('leaves what others changed where the caller sends all fields as they were seen', () => {
    const theirs = { ...SEEN, vendor: 'South', tags: ['a', 'b'] };

    expect(merge(theirs, { ...SEEN, title: 'Black tea' })).toEqual({
      state: { ...theirs, title: 'Black tea' },
      collisions: [],
    });
  });

  it('names the fields that both sides changed differently, and only those', () => {
    const theirs = { ...SEEN, vendor: 'South', title: 'Green tea', tags: ['same'] };

    expect(merge(theirs, { ...SEEN, vendor: 'West', title: 'Tea', tags: ['same'] }).collisions).toEqual(['vendor']);
  });

  it('keeps entries that others added, and lets go those that they took away', () => {
    const theirs = {
      ...SEEN,
      items: [
        { id: '2', sku: 'B' },
        { id: '3', sku: 'C' },
      ],
    };
    const wanted = {
      ...SEEN,
      items: [
        { id: '4', sku: 'D' },
        { id: '2', sku: 'B2' },
        { id: '1', sku: 'A' },
      ],
    };

    expect(merge(theirs, wanted)).toEqual({
      state: {
        ...SEEN,
        items: [
          { id: '4', sku: 'D' },
          { id: '2', sku: 'B2' },
          { id: '3', sku: 'C' },
        ],
      },
      collisions: [],
    });
  });

  it('does not take away what others have changed meanwhile', () => {
    const theirs = {
      ...SEEN,
      items: [
        { id: '1', sku: 'A1' },
        { id: '2', sku: 'B' },
      ],
    };

    expect(merge(theirs, { ...SEEN, items: [{ id: '2', sku: 'B' }] }).collisions).toEqual(['items.1.sku']);
  });
});
