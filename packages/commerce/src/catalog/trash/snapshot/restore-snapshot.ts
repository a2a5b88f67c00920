import type { WriteTransaction } from '@rustok/core';
import { SNAPSHOT_TABLES, type SnapshotTable } from './snapshot-tables.js';

export interface SnapshotChanges {
  /** Another handle than the one it had. */
  readonly handle?: string | undefined;
  /** What its type is called by now. */
  readonly productType: string | null;
  /** SKUs that it comes back without. */
  readonly withoutSkus: readonly string[];
}

/**
 * Writes a product's rows back as they were: one statement for each table, whatever the product's
 * size. A column that the tables have got since takes its default, one that they have lost is left
 * out, and so is a row that points at what is gone, such as a category.
 */
export async function restoreSnapshot(
  tx: WriteTransaction,
  productId: string,
  { handle, productType, withoutSkus }: SnapshotChanges,
): Promise<void> {
  const columns = await columnsOf(tx, productId);
  for (const table of SNAPSHOT_TABLES) {
    const own = columns.get(table.name);
    if (!own) continue;
    const isRoot = table.name === 'commerce_products';
    await tx.query(insertion(table, own), [
      productId,
      JSON.stringify(isRoot ? { product_type: productType, ...(handle !== undefined && { handle }) } : {}),
      withoutSkus,
    ]);
  }
}

function insertion({ name, outside = {} }: SnapshotTable, columns: readonly string[]): string {
  const list = columns.join(', ');
  const present = Object.entries(outside).map(
    ([column, parent]) =>
      `AND (r.${column} IS NULL OR EXISTS (SELECT FROM ${parent} AS p WHERE p.tenant_id = $1 AND p.id = r.${column}))`,
  );
  return `INSERT INTO ${name} (${list})
    SELECT ${columns.map(valueOf).join(', ')}
      FROM commerce_trashed_products AS s,
           jsonb_array_elements(s.snapshot -> '${name}') AS e (row),
           jsonb_populate_record(NULL::${name}, e.row || $3::jsonb) AS r
     WHERE s.tenant_id = $1 AND s.id = $2 AND $4::text[] IS NOT NULL ${present.join(' ')}`;
}

function valueOf(column: string): string {
  return column === 'sku' ? 'CASE WHEN r.sku = ANY ($4::text[]) THEN NULL ELSE r.sku END' : `r.${column}`;
}

/** The columns that both the snapshot and the tables have. */
async function columnsOf(tx: WriteTransaction, productId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.query<{ name: string; columns: string[] }>(
    `SELECT t.name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM commerce_trashed_products AS s,
            jsonb_each(s.snapshot) AS t (name, rows),
            pg_attribute AS a
      WHERE s.tenant_id = $1 AND s.id = $2 AND t.name = ANY ($3::text[])
        AND a.attrelid = to_regclass(t.name) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        AND EXISTS (SELECT FROM jsonb_array_elements(t.rows) AS r (row) WHERE r.row ? a.attname::text)
      GROUP BY t.name`,
    [productId, SNAPSHOT_TABLES.map(({ name }) => name)],
  );
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}
