import type { WriteTransaction } from '@rustok/core';

/**
 * Changes of one shop's tree happen one after another: two moves, each right by itself, could
 * otherwise put two categories below each other. Before any row is locked.
 */
export async function lockTree(tx: WriteTransaction): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('commerce.categories/' || $1::text, 0))`);
}
