import { Conflict, type ImportedChange, type UndoOutcome, type WriteTransaction } from '@rustok/core';
import { ProductDeleted } from '../../catalog/product/product.events.js';
import { findTakenSkus } from '../../catalog/storage/taken-skus.js';
import { lockProducts, type StoredProduct, type StoredProducts } from '../../catalog/storage/load-products.js';
import { writeProducts } from '../../catalog/storage/write-products.js';
import { removeUnusedTypes } from './remove-unused-types.js';
import { digestOf, fromSnapshot } from './product-snapshot.js';

type Decision = 'delete' | 'restore' | UndoOutcome;

/** Takes back what an import did to products, as far as nobody has changed them since. */
export async function undoProducts(
  tx: WriteTransaction,
  changes: readonly ImportedChange[],
  { force }: { readonly force: boolean },
): Promise<readonly UndoOutcome[]> {
  const ids = changes.map(({ entityId }) => entityId);
  // Two changes of one product are taken back one after the other.
  if (new Set(ids).size < ids.length)
    throw new Conflict('PRODUCT_CHANGED_TWICE', 'The import changed a product twice.');

  const stored = await lockProducts(tx, ids);
  const decisions = changes.map((change) => decide(change, stored.byId.get(change.entityId), force));
  const chosen = (wanted: Decision) => changes.filter((_, index) => decisions[index] === wanted);
  await remove(tx, stored, chosen('delete'));
  await restore(tx, stored, chosen('restore'));
  if (chosen('delete').length + chosen('restore').length > 0) await removeUnusedTypes(tx, changes);
  return decisions.map((decision) => (typeof decision === 'string' ? { outcome: 'undone' } : decision));
}

function decide(
  { outcome, digest, before }: ImportedChange,
  current: StoredProduct | undefined,
  force: boolean,
): Decision {
  if (!current) {
    if (outcome === 'created') return { outcome: 'gone' };
    return conflict('PRODUCT_DELETED_SINCE', 'Somebody has deleted the product since the import.');
  }
  if (!force && digestOf(current.state) !== digest) {
    return conflict('PRODUCT_CHANGED_SINCE', 'Somebody has changed the product since the import.');
  }
  if (outcome === 'created') return 'delete';
  if (before === null) return conflict('IMPORT_TOO_OLD', 'What the product was before is no longer kept.');
  return 'restore';
}

const conflict = (code: string, message: string): UndoOutcome => ({ outcome: 'conflict', code, message });

async function remove(tx: WriteTransaction, stored: StoredProducts, changes: readonly ImportedChange[]): Promise<void> {
  const rows = changes.flatMap(({ entityId }) => stored.byId.get(entityId)?.row ?? []);
  await tx.deleteMany(rows);
  for (const { id, version } of rows) await tx.emit(ProductDeleted, { productId: id, productVersion: version });
}

async function restore(
  tx: WriteTransaction,
  stored: StoredProducts,
  changes: readonly ImportedChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const wanted = changes.map(({ before }) => fromSnapshot(before));
  const [taken] = (await findTakenSkus(tx, wanted)).values();
  if (taken) throw taken;
  // Without what was deleted above: its rows are not there to be compared with.
  const kept = await lockProducts(
    tx,
    wanted.map(({ id }) => id),
  );
  await writeProducts(tx, kept, wanted, 'undo');
}
