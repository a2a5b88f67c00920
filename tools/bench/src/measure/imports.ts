import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROWS_PER_PRODUCT, writeShopifyFile } from '../catalog/shopify-file.js';
import { rustok } from '../process/rustok.js';
import type { BenchOptions } from './options.js';

export interface ImportResult {
  readonly rows: number;
  /** The whole command, its start included. */
  readonly seconds: number;
  readonly rowsPerSecond: number;
  /** The most memory it ever had, in MiB; null where that cannot be told. */
  readonly peak: number | null;
}

/** Imports a generated file as a shop's owner would. */
export async function measureImport(
  { program, databaseUrl, log }: BenchOptions,
  { tenant, rows }: { readonly tenant: string; readonly rows: number },
): Promise<ImportResult> {
  const file = join(program.folder, `products-${rows}.csv`);
  await writeShopifyFile(file, Math.ceil(rows / ROWS_PER_PRODUCT));
  try {
    const { seconds, peak } = await rustok(program, databaseUrl, ['import', 'shopify', file, '--tenant', tenant]);
    log(`import of ${rows} rows: ${seconds.toFixed(1)} s`);
    return { rows, seconds, rowsPerSecond: rows / seconds, peak };
  } finally {
    rmSync(file, { force: true });
  }
}
