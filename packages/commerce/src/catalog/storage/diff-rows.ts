import { isDeepStrictEqual } from 'node:util';
import type { RowUpdate } from '@rustok/core';
import { rowKey, type ProductTables, type StoredRows, type TableName, type WantedRows } from './product-rows.js';

/** What has to be done to one table. */
export interface TableDiff<Table extends TableName> {
  readonly inserts: WantedRows[Table];
  readonly updates: readonly RowUpdate<ProductTables[Table]>[];
  readonly deletes: readonly ProductTables[Table][];
}

/** Stock is not edited: it moves by its own statement, and without the version. */
const MOVED = 'inventoryQuantity';

/** Compares the stored rows of a table with those that should be there. What is equal is not touched. */
export function diffTable<Table extends TableName>(
  table: Table,
  stored: StoredRows,
  wanted: WantedRows,
): TableDiff<Table> {
  // The key functions' own types are tied to the table's; TypeScript loses that for a type parameter.
  const keyOf = rowKey[table] as (row: object) => string;
  const before = new Map(
    stored[table].map((row): [string, ProductTables[Table]] => [keyOf(row), row as ProductTables[Table]]),
  );
  const inserts: object[] = [];
  const updates: { row: ProductTables[Table]; changes: object }[] = [];
  for (const row of wanted[table]) {
    const known = before.get(keyOf(row));
    before.delete(keyOf(row));
    if (!known) inserts.push(row);
    else if (differs(known, row)) updates.push({ row: known, changes: changesOf(row) });
  }
  return { inserts, updates, deletes: [...before.values()] } as unknown as TableDiff<Table>;
}

function differs(stored: object, wanted: object): boolean {
  return Object.entries(changesOf(wanted)).some(
    ([column, value]) => !isDeepStrictEqual(stored[column as keyof object], value),
  );
}

/** All columns of all rows, so that one statement can change rows that differ in different ones. */
function changesOf(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'id' && column !== MOVED));
}
