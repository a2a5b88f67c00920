import type { FileProblem, ImportItem, WriteTransaction } from '@rustok/core';

/**
 * Records whose key stood in the file before. The first one has been written, perhaps by another process, so the later
 * one is refused, and says where the first one is.
 */
export async function findRepeated(
  tx: WriteTransaction,
  importId: string,
  items: readonly ImportItem<unknown>[],
): Promise<ReadonlyMap<ImportItem<unknown>, FileProblem>> {
  const records = items.flatMap((item) => (item.kind === 'record' ? [item] : []));
  if (records.length === 0) return new Map();
  const rows = await tx.query<{ key: string; line: number }>(
    `SELECT key, min(line) AS line FROM imports_import_rows
      WHERE tenant_id = $1 AND import_id = $2 AND key = ANY ($3::text[]) GROUP BY key`,
    [importId, records.map(({ key }) => key)],
  );
  const lines = new Map(rows.map(({ key, line }) => [key, line]));
  const repeated = new Map<ImportItem<unknown>, FileProblem>();
  for (const record of records) {
    const first = lines.get(record.key);
    if (first === undefined) lines.set(record.key, record.line);
    else
      repeated.set(record, {
        line: record.line,
        column: null,
        code: 'RECORD_REPEATED',
        message: `"${record.key}" stands on line ${first} already; all rows of a record must stand together.`,
      });
  }
  return repeated;
}
