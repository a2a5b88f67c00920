import type { Sql } from './sql.js';

type Row = Record<string, unknown>;

interface VersionedChange {
  readonly id: string;
  readonly version: number;
  readonly columns: Row;
}

/**
 * Statements over any number of rows. Rows travel as one JSON parameter, so the text depends on
 * the columns only: it is planned once, and there is no limit on parameters. Table and column
 * names come from entity metadata, never from input.
 */
export async function insertRows(sql: Sql, table: string, rows: readonly Row[]): Promise<Row[]> {
  const columns = sameColumns(rows);
  const list = columns.join(', ');
  return sql.query<Row>(
    `INSERT INTO ${table} (tenant_id, ${list})
     SELECT $1::uuid, ${list} FROM jsonb_populate_recordset(NULL::${table}, $2::jsonb)
     RETURNING *`,
    [JSON.stringify(rows)],
  );
}

export async function updateRows(sql: Sql, table: string, changes: readonly VersionedChange[]): Promise<Row[]> {
  const columns = sameColumns(changes.map((change) => change.columns));
  return sql.query<Row>(
    `UPDATE ${table} AS t
        SET ${columns.map((column) => `${column} = c.${column}, `).join('')}version = t.version + 1, updated_at = now()
       FROM jsonb_populate_recordset(NULL::${table}, $2::jsonb) AS c
      WHERE t.tenant_id = $1 AND t.id = c.id AND t.version = c.version
     RETURNING t.*`,
    [JSON.stringify(changes.map(({ id, version, columns: values }) => ({ ...values, id, version })))],
  );
}

export async function deleteRows(
  sql: Sql,
  table: string,
  rows: readonly { readonly id: string; readonly version: number }[],
): Promise<Row[]> {
  return sql.query<Row>(
    `DELETE FROM ${table} AS t
      USING jsonb_to_recordset($2::jsonb) AS d (id uuid, version int)
      WHERE t.tenant_id = $1 AND t.id = d.id AND t.version = d.version
     RETURNING t.id`,
    [JSON.stringify(rows)],
  );
}

/** A column that only some rows give would be set to null in the others, past its default. */
function sameColumns(rows: readonly Row[]): string[] {
  const columns = Object.keys(rows[0] ?? {}).sort();
  const expected = columns.join();
  for (const row of rows) {
    if (Object.keys(row).sort().join() !== expected)
      throw new TypeError('All rows of one statement must give the same columns.');
  }
  return columns;
}
