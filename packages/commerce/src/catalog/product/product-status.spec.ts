import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actionBetween, PRODUCT_STATUSES, transition, type ProductStatus } from './product-status.js';

const status = fc.constantFrom(...PRODUCT_STATUSES);

describe("a product's status", () => {
  it('is one action away from each other one', () => {
    fc.assert(
      fc.property(status, status, (from, to) => {
        const action = actionBetween(from, to);
        expect(action === null).toBe(from === to);
        expect(action === null ? from : transition(from, action as never)).toBe(to);
      }),
    );
  });

  it('does not compile, nor run, with an action that it does not know', () => {
    // @ts-expect-error a draft cannot be unpublished
    expect(() => transition('draft', 'unpublish')).toThrow(TypeError);
    // @ts-expect-error what may be archived may not be publishable
    expect(() => transition('active' as ProductStatus, 'publish')).toThrow(TypeError);
    expect(transition('draft' as 'draft' | 'archived', 'publish')).toBe('active');
  });
});
