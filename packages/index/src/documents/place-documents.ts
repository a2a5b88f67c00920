import type { WriteTransaction } from '@rustok/core';
import type { StoredDocument } from './document-changes.js';
import { OF_THE_BATCH } from './document-statements.js';

interface Batch {
  readonly source: string;
  readonly generations: readonly number[];
  readonly ids: readonly string[];
  /** Those that have a document. */
  readonly present: readonly string[];
}

/** The ordinal of a document in a generation. */
export interface Place {
  readonly generation: number;
  readonly id: string;
  readonly ordinal: number;
}

export interface PlacedDocuments {
  readonly stored: readonly StoredDocument[];
  readonly places: readonly Place[];
  ordinalOf(generation: number, id: string): number;
}

/** Reads what is stored of a batch, and gives new documents their ordinals. */
export async function placeDocuments(tx: WriteTransaction, batch: Batch): Promise<PlacedDocuments> {
  const { source, generations, ids } = batch;
  const stored = await tx.query<StoredDocument>(STORED, [source, generations, ids]);
  const known = new Map(stored.map((each) => [`${each.generation}/${each.id}`, each.ordinal]));
  const wanted = generations.flatMap((generation) =>
    [...new Set(batch.present)].map((id) => ({ generation, id, isNew: !known.has(`${generation}/${id}`) })),
  );
  for (const generation of generations) {
    const fresh = wanted.filter((each) => each.generation === generation && each.isNew);
    if (fresh.length === 0) continue;
    const [taken] = await tx.query<{ next: number }>(TAKE, [source, generation, fresh.length]);
    const first = (taken?.next ?? fresh.length) - fresh.length;
    for (const [position, { id }] of fresh.entries()) known.set(`${generation}/${id}`, first + position);
  }
  const ordinalOf = (generation: number, id: string) => known.get(`${generation}/${id}`) ?? 0;
  return {
    stored,
    ordinalOf,
    places: wanted.map(({ generation, id }) => ({ generation, id, ordinal: ordinalOf(generation, id) })),
  };
}

const STORED = `
  SELECT id, generation, locale, ordinal, digest, terms, vocabulary FROM index_documents WHERE ${OF_THE_BATCH}`;

const TAKE = `
  UPDATE index_generations SET next_ordinal = next_ordinal + $4::int
   WHERE tenant_id = $1 AND source = $2 AND generation = $3
  RETURNING next_ordinal AS next`;
