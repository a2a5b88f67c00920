import type { WriteTransaction } from '@rustok/core';
import { Export } from './export.entity.js';
import { exportNotFound } from './export.errors.js';

/** @throws NotFound `EXPORT_NOT_FOUND` */
export async function lockExport(tx: WriteTransaction, id: string): Promise<Export> {
  await tx.query('SELECT FROM imports_exports WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [id]);
  const row = await tx.findOne(Export, { id });
  if (!row) throw exportNotFound();
  return row;
}
