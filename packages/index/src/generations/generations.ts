import type { WriteTransaction } from '@rustok/core';

/** The generations that a change is written to: the one that readers see, and the one that a rebuild makes. */
export async function servedGenerations(tx: WriteTransaction, source: string): Promise<readonly number[]> {
  const generations = await generationsOf(tx, source);
  if (generations.length > 0) return generations;

  // A source's first document makes its first generation. Whoever comes second waits, and finds it.
  await tx.query(
    `INSERT INTO index_generations (tenant_id, source, generation, state, locales) VALUES ($1, $2, 1, 'active', $3::text[])
     ON CONFLICT DO NOTHING`,
    [source, tx.ctx.tenant.locales],
  );
  return generationsOf(tx, source);
}

async function generationsOf(tx: WriteTransaction, source: string): Promise<number[]> {
  const rows = await tx.query<{ generation: number }>(
    'SELECT generation FROM index_generations WHERE tenant_id = $1 AND source = $2 ORDER BY generation',
    [source],
  );
  return rows.map(({ generation }) => generation);
}
