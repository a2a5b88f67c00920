import type { WriteTransaction } from '@rustok/core';
import { tooMany } from './steering.errors.js';

/** Of synonyms and of pins each: more than anybody keeps in mind. */
const LIMIT = 1_000;

/** @throws Invalid `SEARCH_LIMIT_REACHED` */
export async function checkCount(tx: WriteTransaction, table: 'index_synonyms' | 'index_pins'): Promise<void> {
  const [row] = await tx.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table} WHERE tenant_id = $1`);
  if ((row?.count ?? 0) >= LIMIT) throw tooMany(LIMIT);
}
