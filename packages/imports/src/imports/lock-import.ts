import type { WriteTransaction } from '@rustok/core';
import { Import } from './import.entity.js';
import { importNotFound } from './import.errors.js';

/**
 * Whoever changes an import waits for its present step: both see each other's last word.
 *
 * @throws NotFound `IMPORT_NOT_FOUND`
 */
export async function lockImport(tx: WriteTransaction, id: string): Promise<Import> {
  await tx.query('SELECT FROM imports_imports WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [id]);
  const row = await tx.findOne(Import, { id });
  if (!row) throw importNotFound();
  return row;
}
