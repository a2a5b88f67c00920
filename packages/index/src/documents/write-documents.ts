import type { ReadModelDocument, ReadModelSource, WriteTransaction } from '@rustok/core';
import { DocumentChanges } from './document-changes.js';
import { toDocumentRow } from './document-rows.js';
import { placeDocuments } from './place-documents.js';
import { priceRows } from './price-rows.js';
import { DELETE_DOCUMENTS, DELETE_SORTS, UPSERT_DOCUMENTS, UPSERT_SORTS } from './document-statements.js';
import { writeCounts } from './write-counts.js';
import { writePrices } from './write-prices.js';

interface Batch {
  readonly source: ReadModelSource;
  readonly generations: readonly number[];
  /** All ids that were loaded; those without a document are deleted. */
  readonly ids: readonly string[];
  readonly documents: readonly ReadModelDocument[];
}

/**
 * Makes the index equal to what was loaded. A document that did not change is not written again.
 * Counts that others change too are written last, in one order, so that nobody waits for long or for each other.
 */
export async function writeDocuments(tx: WriteTransaction, batch: Batch): Promise<void> {
  const { source, generations, ids } = batch;
  const loaded = new Set(ids);
  const documents = batch.documents.filter(({ id }) => loaded.has(id));
  const rows = documents.map((document) => toDocumentRow(document, source.sortKeys));
  const placed = await placeDocuments(tx, { ...batch, source: source.name, present: rows.map(({ id }) => id) });

  const changes = new DocumentChanges();
  const stored = new Map(placed.stored.map((each) => [keyOf(each.generation, each), each]));
  for (const generation of generations) {
    for (const row of rows) {
      const key = keyOf(generation, row);
      changes.add(stored.get(key), row, { generation, ordinal: placed.ordinalOf(generation, row.id) });
      stored.delete(key);
    }
  }
  for (const each of stored.values()) changes.add(each, undefined, each);

  const parameters = [source.name, generations, ids, JSON.stringify(rows), JSON.stringify(placed.places)];
  await tx.query(DELETE_DOCUMENTS, parameters.slice(0, 4));
  await tx.query(UPSERT_DOCUMENTS, parameters);
  await tx.query(DELETE_SORTS, parameters.slice(0, 4));
  await tx.query(UPSERT_SORTS, parameters);
  await writePrices(tx, { source: source.name, generations, ids, prices: priceRows(documents), places: placed.places });
  await writeCounts(tx, source.name, changes);
}

function keyOf(generation: number, { id, locale }: { readonly id: string; readonly locale: string }): string {
  return `${generation}/${id}/${locale}`;
}
