import type { ImportFile, InspectedFile } from '@rustok/core';
import type { Import } from './import.entity.js';

/** Bytes of a stored piece. */
export const CHUNK_BYTES = 131_072;

/** Bytes that a reader is handed at once: a batch reads little more than it needs. */
const SLICE_BYTES = 16_384;

/** Runs statements whose `$1` is the tenant. */
export type TenantQuery = <Row>(text: string, parameters: readonly unknown[]) => Promise<Row[]>;

export function storedFile(query: TenantQuery, { id, options }: Import): ImportFile {
  return { read: (offset) => readChunks(query, id, offset), options };
}

export function inspectedFile(query: TenantQuery, row: Import): InspectedFile {
  if (row.inspection === null) throw new TypeError('The file of the import was not looked at.');
  return { ...storedFile(query, row), inspection: row.inspection, mapping: row.mapping };
}

async function* readChunks(query: TenantQuery, importId: string, from: number): AsyncGenerator<Uint8Array> {
  for (let offset = from; ;) {
    const [chunk] = await query<{ position: number; bytes: Buffer }>(
      `SELECT position, bytes FROM imports_import_chunks
        WHERE tenant_id = $1 AND import_id = $2 AND position <= $3 ORDER BY position DESC LIMIT 1`,
      [importId, offset],
    );
    const bytes = chunk?.bytes.subarray(offset - chunk.position);
    if (!bytes || bytes.length === 0) return;
    for (let start = 0; start < bytes.length; start += SLICE_BYTES) yield bytes.subarray(start, start + SLICE_BYTES);
    offset += bytes.length;
  }
}
