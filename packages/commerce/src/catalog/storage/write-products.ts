import { compareStates, type WriteTransaction } from '@rustok/core';
import { recordPrices } from '../prices/record-prices.js';
import type { ProductPart } from '../product/product.events.js';
import { Product } from '../product/product.entity.js';
import { changedParts } from './compare-states.js';
import type { StoredProduct, StoredProducts } from './load-products.js';
import type { WantedRows } from './product-rows.js';
import type { ProductState } from '../draft/product-state.js';
import { settleTypes } from './settle-types.js';
import { setStock, stockMoves } from './set-stock.js';
import { tellProduct } from './tell-product.js';
import { toRows } from './to-rows.js';
import { writeChildren } from './write-children.js';

export interface WrittenProduct extends StoredProduct {
  readonly outcome: 'created' | 'updated' | 'unchanged';
}

interface Change {
  readonly before: StoredProduct | null;
  readonly after: ProductState;
  readonly parts: readonly ProductPart[];
  readonly outcome: WrittenProduct['outcome'];
}

/**
 * The one way products are written. Stored rows are compared with those that should be, and only
 * what differs is written and told: for an unchanged product nothing, no version and no event. Any
 * change of a product's parts moves its version; only stock moves without it.
 *
 * @param stored the products as they are, locked; without those that are new
 * @param wanted the products as they should be, some of the stored and any new ones
 */
export async function writeProducts(
  tx: WriteTransaction,
  stored: StoredProducts,
  wanted: readonly ProductState[],
  reason: string,
): Promise<readonly WrittenProduct[]> {
  const changes = wanted.map((after) => toChange(stored.byId.get(after.id) ?? null, after));
  const types = await settleTypes(tx, stored.types, changes);
  const rows = toRows([...wanted, ...untouched(stored, wanted)]);
  const products = await writeRoots(tx, changes, rows);

  const moves = changes.flatMap(({ before, after }) => (before ? stockMoves(before.state, after) : []));
  // The table's check sees stock and policy together: up first, then the policy, then down.
  await setStock(
    tx,
    moves.filter(({ from, to }) => to > from),
    reason,
  );
  await writeChildren(tx, stored.rows, rows);
  await setStock(
    tx,
    moves.filter(({ from, to }) => to < from),
    reason,
  );

  await recordPrices(
    tx,
    changes.map(({ before, after }) => ({ before: before?.state ?? null, after })),
  );

  const written: WrittenProduct[] = [];
  for (const { before, after, parts, outcome } of changes) {
    const row = products.get(after.id) ?? before?.row;
    if (!row) throw new TypeError('A product was written and not returned.');
    await tellProduct(tx, before?.state ?? null, row, parts);
    const hasMoved = moves.some(({ productId }) => productId === after.id);
    const type = types.get(after.productType ?? '') ?? null;
    written.push({ row, state: after, type, outcome: outcome === 'unchanged' && hasMoved ? 'updated' : outcome });
  }
  return written;
}

function toChange(before: StoredProduct | null, after: ProductState): Change {
  const parts = before ? changedParts(before.state, after) : [];
  const isChanged = parts.length > 0 || before?.state.status !== after.status;
  return { before, after, parts, outcome: !before ? 'created' : isChanged ? 'updated' : 'unchanged' };
}

/** Rows of loaded products that nobody wants changed are wanted as they are. */
function untouched(stored: StoredProducts, wanted: readonly ProductState[]): readonly ProductState[] {
  const ids = new Set(wanted.map(({ id }) => id));
  return [...stored.byId.values()].filter(({ row }) => !ids.has(row.id)).map(({ state }) => state);
}

async function writeRoots(
  tx: WriteTransaction,
  changes: readonly Change[],
  rows: WantedRows,
): Promise<ReadonlyMap<string, Product>> {
  const columns = new Map(rows.products.map((row) => [row.id, row]));
  const isNew = new Set(changes.filter(({ outcome }) => outcome === 'created').map(({ after }) => after.id));
  const updated = await tx.updateMany(
    changes.flatMap(({ before, after, outcome }) => {
      const { id: _, ...values } = columns.get(after.id) ?? {};
      return before && outcome === 'updated'
        ? [{ row: before.row, changes: values, diff: compareStates(before.state, after) }]
        : [];
    }),
  );
  const created = await tx.insertMany(
    Product,
    rows.products.filter(({ id }) => id !== undefined && isNew.has(id)),
  );
  return new Map([...updated, ...created].map((row) => [row.id, row]));
}
