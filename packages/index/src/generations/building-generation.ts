import type { WriteTransaction } from '@rustok/core';
import { DIRTY_CHANNEL } from '../dirty/dirty-documents.js';
import { makeFirstGeneration } from './served-generations.js';

/** Whatever belongs to a generation; while rows of the last table are there, its number is not given again. */
const TABLES = [
  'index_documents',
  'index_prices',
  'index_facets',
  'index_facet_blocks',
  'index_vocabulary',
  'index_sorts',
] as const;

/** Rows that one statement deletes. */
const REMOVAL = 5_000;

/** One at a time begins, continues or ends a rebuild; until the transaction ends. */
export async function lockRebuild(tx: WriteTransaction, source: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('rustok index ' || $1::uuid || $2::text, 0))`, [
    source,
  ]);
}

export interface Building extends Progress {
  readonly locales: readonly string[];
}

/** How far a rebuild has come through the ids of its source. */
export interface Progress {
  readonly generation: number;
  readonly last_id: string | null;
  readonly queued_count: number;
  readonly is_enumerated: boolean;
}

/**
 * Begins a new generation. One that is being built already is given up, since it may lack what this
 * one is asked for, unless nothing was asked for in its name yet.
 */
export async function beginGeneration(
  tx: WriteTransaction,
  source: string,
  locales: readonly string[],
): Promise<number> {
  await makeFirstGeneration(tx, source);
  const building = await findBuilding(tx, source);
  const isUntouched = building?.queued_count === 0 && !building.is_enumerated;
  if (building && isUntouched && building.locales.join() === locales.join()) return building.generation;
  if (building) {
    await tx.query('DELETE FROM index_generations WHERE tenant_id = $1 AND source = $2 AND generation = $3', [
      source,
      building.generation,
    ]);
  }
  // Documents of a generation that was given up may still be there.
  const [begun] = await tx.query<{ generation: number }>(
    `WITH begun AS (
       INSERT INTO index_generations (tenant_id, source, generation, state, locales)
       SELECT $1::uuid, $2::text, 1 + greatest(
                (SELECT max(generation) FROM index_generations WHERE tenant_id = $1 AND source = $2),
                (SELECT max(generation) FROM index_sorts WHERE tenant_id = $1 AND source = $2)),
              'building', $3::text[]
       RETURNING generation)
     SELECT generation, pg_notify('${DIRTY_CHANNEL}', '') FROM begun`,
    [source, locales],
  );
  if (!begun) throw new TypeError('A generation was inserted and not returned.');
  return begun.generation;
}

export async function findBuilding(tx: WriteTransaction, source: string): Promise<Building | undefined> {
  const [building] = await tx.query<Building>(
    `SELECT generation, locales, last_id, queued_count, is_enumerated FROM index_generations
      WHERE tenant_id = $1 AND source = $2 AND state = 'building'`,
    [source],
  );
  return building;
}

export async function saveProgress(tx: WriteTransaction, source: string, building: Progress): Promise<void> {
  await tx.query(
    `UPDATE index_generations SET last_id = $4, queued_count = $5, is_enumerated = $6
      WHERE tenant_id = $1 AND source = $2 AND generation = $3`,
    [source, building.generation, building.last_id, building.queued_count, building.is_enumerated],
  );
}

/** Shows a generation to readers in the place of the former one. Both changes wait for documents that are being written. */
export async function activate(tx: WriteTransaction, source: string, generation: number): Promise<void> {
  await tx.query(`DELETE FROM index_generations WHERE tenant_id = $1 AND source = $2 AND state = 'active'`, [source]);
  await tx.query(
    `UPDATE index_generations SET state = 'active' WHERE tenant_id = $1 AND source = $2 AND generation = $3`,
    [source, generation],
  );
}

/**
 * Deletes documents of generations that nobody reads or builds.
 *
 * @returns whether there may be more
 */
export async function removeRetired(tx: WriteTransaction, source: string): Promise<boolean> {
  for (const table of TABLES) {
    const removed = await tx.query(
      `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(
         SELECT ctid FROM ${table} AS t
          WHERE tenant_id = $1 AND source = $2 AND generation NOT IN
                (SELECT generation FROM index_generations WHERE tenant_id = $1 AND source = $2)
          LIMIT ${REMOVAL})) AND tenant_id = $1
       RETURNING 1`,
      [source],
    );
    if (removed.length === REMOVAL) return true;
  }
  return false;
}
