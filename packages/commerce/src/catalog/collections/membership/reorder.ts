import { positionsFor, type Placed } from '../../positions/positions.js';
import { notInCollection } from '../collection.errors.js';
import type { CollectionMoveRequest } from './membership.dto.js';

/**
 * The positions that change when products are moved one after another.
 *
 * @throws NotFound `PRODUCT_NOT_IN_COLLECTION`
 */
export function reorder(placed: readonly Placed[], moves: readonly CollectionMoveRequest[]): readonly Placed[] {
  const ordered = [...placed];
  const moved = new Set<string>();
  for (const [index, { id, newPosition }] of moves.entries()) {
    const from = ordered.findIndex((each) => each.id === id);
    const [taken] = from < 0 ? [] : ordered.splice(from, 1);
    if (!taken) throw notInCollection(index, id);
    ordered.splice(Math.min(newPosition, ordered.length), 0, taken);
    moved.add(id);
  }
  const before = new Map(placed.map(({ id, position }) => [id, position]));
  return positionsFor(ordered, moved).filter(({ id, position }) => before.get(id) !== position);
}
