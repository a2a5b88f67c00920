import type { WriteTransaction } from '@rustok/core';

export interface ServedGeneration {
  readonly generation: number;
  readonly state: 'active' | 'building';
  /** Those that readers are answered in, the default one first. */
  readonly locales: readonly string[];
}

/**
 * The generations that a change is written to: the one that readers see, and the one that a rebuild
 * makes. They stay until the transaction ends: a swap waits for the documents that are being written.
 */
export async function servedGenerations(tx: WriteTransaction, source: string): Promise<readonly ServedGeneration[]> {
  const generations = await lockGenerations(tx, source);
  if (generations.length > 0) return generations;

  await makeFirstGeneration(tx, source);
  return lockGenerations(tx, source);
}

/** A source's first document makes its first generation. Whoever comes second waits, and finds it. */
export async function makeFirstGeneration(tx: WriteTransaction, source: string): Promise<void> {
  await tx.query(
    `INSERT INTO index_generations (tenant_id, source, generation, state, locales) VALUES ($1, $2, 1, 'active', $3::text[])
     ON CONFLICT DO NOTHING`,
    [source, tx.ctx.tenant.locales],
  );
}

async function lockGenerations(tx: WriteTransaction, source: string): Promise<ServedGeneration[]> {
  return tx.query<ServedGeneration>(
    `SELECT generation, state, locales FROM index_generations
      WHERE tenant_id = $1 AND source = $2 ORDER BY generation FOR KEY SHARE`,
    [source],
  );
}

/** Answers readers of a locale in another one from now on. */
export async function forgetLocale(tx: WriteTransaction, source: string, locale: string): Promise<void> {
  await tx.query(
    'UPDATE index_generations SET locales = array_remove(locales, $3) WHERE tenant_id = $1 AND source = $2',
    [source, locale],
  );
}
