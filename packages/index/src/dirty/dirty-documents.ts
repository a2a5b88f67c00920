import type { WriteTransaction } from '@rustok/core';

/** The channel on which a commit that left documents to be indexed tells so. */
export const DIRTY_CHANNEL = 'rustok_index';

/** Documents that are taken up at once. */
export const BATCH = 100;

/** Says that documents are to be loaded again. Ids are locked in their order, so two of these cannot deadlock. */
export async function markDirty(tx: WriteTransaction, source: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `WITH marked AS (
       INSERT INTO index_dirty AS d (tenant_id, source, id)
       SELECT $1::uuid, $2, id FROM (SELECT DISTINCT unnest($3::uuid[]) AS id ORDER BY id) AS ids
       ON CONFLICT (tenant_id, source, id) DO UPDATE SET due_at = now(), attempts = 0, error = NULL)
     SELECT pg_notify('${DIRTY_CHANNEL}', '')`,
    [source, ids],
  );
}

/** Asks for documents in the name of a rebuild; one that is due anyway counts for it too. */
export async function markForRebuild(
  tx: WriteTransaction,
  source: string,
  { ids, generation }: { readonly ids: readonly string[]; readonly generation: number },
): Promise<void> {
  await tx.query(
    `INSERT INTO index_dirty AS d (tenant_id, source, id, generation)
     SELECT $1::uuid, $2, id, $4 FROM (SELECT DISTINCT unnest($3::uuid[]) AS id ORDER BY id) AS ids
     ON CONFLICT (tenant_id, source, id) DO UPDATE SET generation = excluded.generation`,
    [source, ids, generation],
  );
}

export async function countForRebuild(tx: WriteTransaction, source: string, generation: number): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM index_dirty WHERE tenant_id = $1 AND source = $2 AND generation = $3',
    [source, generation],
  );
  return row?.count ?? 0;
}

/** Locks documents that are due, live changes before a rebuild's. A change that comes meanwhile waits for the lock. */
export async function takeDirty(
  tx: WriteTransaction,
  source: string,
  { wait = false, only }: { readonly wait?: boolean; readonly only?: string } = {},
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM index_dirty
      WHERE tenant_id = $1 AND source = $2 AND due_at <= now() AND ($3::uuid IS NULL OR id = $3)
      ORDER BY generation NULLS FIRST, due_at, id LIMIT ${BATCH} FOR UPDATE ${wait ? '' : 'SKIP LOCKED'}`,
    [source, only ?? null],
  );
  return rows.map(({ id }) => id);
}

export async function removeDirty(tx: WriteTransaction, source: string, ids: readonly string[]): Promise<void> {
  await tx.query('DELETE FROM index_dirty WHERE tenant_id = $1 AND source = $2 AND id = ANY ($3::uuid[])', [
    source,
    ids,
  ]);
}

/** Tries a document again later: after two seconds, then each time after twice as long, at most an hour. */
export async function postpone(tx: WriteTransaction, source: string, id: string, error: unknown): Promise<void> {
  await tx.query(
    `UPDATE index_dirty
        SET attempts = attempts + 1, due_at = now() + least(interval '1 hour', interval '2 seconds' * 2 ^ least(attempts, 11)),
            generation = NULL, error = left($4, 1000)
      WHERE tenant_id = $1 AND source = $2 AND id = $3`,
    [source, id, error instanceof Error ? error.message : String(error)],
  );
}

export interface FailedDocument {
  readonly source: string;
  readonly id: string;
  readonly error: string;
}

/** Documents whose last attempt failed, up to ten. */
export async function failedDocuments(tx: WriteTransaction): Promise<readonly FailedDocument[]> {
  return tx.query('SELECT source, id, error FROM index_dirty WHERE tenant_id = $1 AND error IS NOT NULL LIMIT 10');
}
