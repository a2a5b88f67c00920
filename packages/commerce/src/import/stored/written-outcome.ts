import type { FileProblem, ImportOutcome as CoreOutcome } from '@rustok/core';
import type { ProductState } from '../../catalog/draft/product-state.js';
import { digestOf, toSnapshot } from './product-snapshot.js';

/** What core's report wants to know of a written product. */
export function writtenOutcome(
  {
    outcome,
    before,
    state,
  }: {
    readonly outcome: 'created' | 'updated' | 'unchanged';
    readonly before: ProductState | null;
    readonly state: ProductState;
  },
  notes: readonly FileProblem[],
): CoreOutcome {
  return {
    outcome,
    entityId: state.id,
    before: before && outcome === 'updated' ? toSnapshot(before) : null,
    digest: digestOf(state),
    notes,
  };
}
