import type { RequestContext } from '@rustok/core';
import type { ModuleTest } from '@rustok/testing';
import type { ImportReport } from '../src/import/import-report.js';
import { ShopifyImport, type ShopifyImportOptions } from '../src/import/shopify/shopify-import.service.js';
import { csvFile, pieces } from './shopify-csv.js';

type Cells = Readonly<Record<string, string>>;

/** A file of these rows, with a column for whatever any of them fills. */
export function fileOf(...rows: Cells[]): string {
  return csvFile([...new Set(rows.flatMap((row) => Object.keys(row)))], ...rows);
}

/** Imports a file into the test's shop. */
export function importerIn(t: ModuleTest) {
  return async (file: string, options: ShopifyImportOptions = {}, ctx: RequestContext = t.ctx): Promise<ImportReport> =>
    t.get(ShopifyImport).run(ctx, pieces(file, 1_000), options);
}
