import { createHash } from 'node:crypto';
import type { RequestContext } from '@rustok/core';
import type { ModuleTest } from '@rustok/testing';

/** What is a record of what happened, and not of what is: prices that were shown were shown. */
const RECORDS = ['commerce_price_history'];

/**
 * A digest of each of a shop's tables, row by row. Versions and times tell that something was done, and ids of the rows
 * that a new product is made of are new: both stay out where they are not asked for.
 */
export async function tenantRows(t: ModuleTest, { tenant }: RequestContext): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await t.superuser.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables
      WHERE schemaname = 'rustok' AND tablename LIKE 'commerce\\_%' AND tablename <> ALL ($1) ORDER BY 1`,
    [RECORDS],
  );
  const digests: [string, string][] = [];
  for (const { name } of tables) {
    const { rows } = await t.superuser.query<{ row: string }>(
      `SELECT (to_jsonb(t) - '{version,created_at,updated_at}'::text[])::text AS row
         FROM rustok.${name} AS t WHERE tenant_id = $1 ORDER BY 1`,
      [tenant.id],
    );
    const hash = createHash('sha256');
    for (const { row } of rows) hash.update(row);
    digests.push([name, `${rows.length} rows ${hash.digest('hex').slice(0, 16)}`]);
  }
  return Object.fromEntries(digests);
}
