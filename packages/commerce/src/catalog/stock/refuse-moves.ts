import { Conflict, Invalid, NotFound, type FieldProblem, type WriteTransaction } from '@rustok/core';
import { inventoryInsufficient } from './inventory.errors.js';
import type { WantedMove } from './move-stock.js';

/** Two entries for one variant would be one change lost. */
export function refuseRepeated(wanted: readonly WantedMove[], list: string): void {
  const repeated = problems(
    wanted,
    { list, code: 'VARIANT_DUPLICATE', message: 'The variant is in the list already.' },
    ({ variantId }, index) => wanted.slice(0, index).some((earlier) => earlier.variantId === variantId),
  );
  if (repeated.length > 0)
    throw new Invalid('VARIANT_DUPLICATE', 'A variant stands in the list once.', { fields: repeated });
}

/** Says why not all entries have moved, by what the locked rows hold. */
export async function refuseMoves(
  tx: WriteTransaction,
  wanted: readonly WantedMove[],
  moves: readonly { readonly variantId: string; readonly from: number }[],
  list: string,
): Promise<never> {
  const rows = await tx.query<{ id: string; quantity: number }>(
    'SELECT id, inventory_quantity AS quantity FROM commerce_variants WHERE tenant_id = $1 AND id = ANY ($2::uuid[])',
    [wanted.map(({ variantId }) => variantId)],
  );
  const known = new Map(rows.map(({ id, quantity }) => [id, quantity]));
  // The row of an entry that did move holds what it moved to.
  for (const { variantId, from } of moves) known.set(variantId, from);

  const unknown = problems(
    wanted,
    { list, code: 'VARIANT_NOT_FOUND', message: 'There is no such variant.' },
    ({ variantId }) => !known.has(variantId),
  );
  if (unknown.length > 0) throw new NotFound('VARIANT_NOT_FOUND', 'There is no such variant.', { fields: unknown });

  const changed = problems(
    wanted,
    { list, code: 'INVENTORY_CHANGED', message: 'The stock has moved meanwhile.' },
    ({ variantId, expected }) => expected != null && known.get(variantId) !== expected,
  );
  if (changed.length > 0) {
    throw new Conflict('INVENTORY_CHANGED', 'The stock has moved meanwhile; count again.', { fields: changed });
  }
  const moved = new Set(moves.map(({ variantId }) => variantId));
  throw inventoryInsufficient(
    problems(
      wanted,
      { list, code: 'INVENTORY_INSUFFICIENT', message: 'There is not that much in stock.' },
      ({ variantId }) => !moved.has(variantId),
    ),
  );
}

interface Reason {
  readonly list: string;
  readonly code: string;
  readonly message: string;
}

function problems(
  wanted: readonly WantedMove[],
  { list, code, message }: Reason,
  isMeant: (entry: WantedMove, index: number) => boolean,
): FieldProblem[] {
  return wanted.flatMap((entry, index) =>
    isMeant(entry, index) ? [{ field: [list, String(index), 'variantId'], code, message }] : [],
  );
}
