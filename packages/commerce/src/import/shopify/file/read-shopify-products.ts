import type { ShopifyField } from './cells.js';
import { type Column, readHeader } from './columns.js';
import { type CsvRow, readCsvRows } from './csv/csv-rows.js';
import { utf8Slices } from './csv/utf8.js';
import { ProductGroups } from './product-groups.js';
import { ReportWriter, type ShopifyReport } from './report.js';
import { isBlank, type StorableField } from './row.js';
import { ShopifyCsvError } from './shopify-csv.errors.js';
import type { ShopifyItem } from './shopify-product.js';

export interface ReadShopifyOptions {
  /** Fields that the caller has no place for; their cells count as unused in the report. */
  unstoredFields?: readonly StorableField[];
  /** In characters; a longer cell refuses its product. Default 1,048,576. */
  maxCellLength?: number;
  /** In bytes; a longer record, which a missing quote makes, ends the reading. Default 4 MiB. */
  maxRecordBytes?: number;
  /** Default 5,000: Shopify allows 2,048 variants and 250 images. */
  maxRowsPerProduct?: number;
}

export interface ShopifyProducts extends AsyncIterable<ShopifyItem> {
  /** Complete once the iteration has ended. */
  report(): ShopifyReport;
  /** How much of the source has been read, for a progress bar. */
  readonly bytesRead: number;
  /** What the file calls a field's column; undefined where it has none, or before the header is read. */
  readonly columnOf: (field: ShopifyField) => string | undefined;
}

/**
 * Reads Shopify's product CSV, with current or older column names, as a stream that can be iterated once. Holds the
 * rows of one product, one record, and the handles gone by.
 *
 * A problem in any row refuses that row's product; all others go on. Where a row cannot be read at all, the products
 * on either side of it are refused too, because it may have been theirs. A file that cannot be read, or not past some
 * line, throws a {@link ShopifyCsvError} after everything before that line has been yielded.
 */
export function readShopifyProducts(
  source: AsyncIterable<Uint8Array>,
  options: ReadShopifyOptions = {},
): ShopifyProducts {
  const report = new ReportWriter(new Set(options.unstoredFields));
  const columns = new Map<ShopifyField, string>();
  let bytesRead = 0;

  function learnHeader(header: readonly Column[]): void {
    for (const column of header) if (column.kind === 'field') columns.set(column.field, column.name);
  }

  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      bytesRead += piece.length;
      yield piece;
    }
  }

  return {
    [Symbol.asyncIterator]: () => {
      const { maxCellLength = 2 ** 20, maxRecordBytes = 2 ** 22, maxRowsPerProduct = 5_000 } = options;
      const rows = readCsvRows(utf8Slices(counted()), { maxRecordBytes });
      return readItems(rows, { maxCellLength, maxRowsPerProduct }, report, learnHeader);
    },
    report: () => report.report(),
    columnOf: (field) => columns.get(field),
    get bytesRead() {
      return bytesRead;
    },
  };
}

async function* readItems(
  rows: AsyncIterable<CsvRow>,
  limits: { maxCellLength: number; maxRowsPerProduct: number },
  report: ReportWriter,
  learnHeader: (header: readonly Column[]) => void,
): AsyncGenerator<ShopifyItem> {
  let groups: ProductGroups | null = null;
  try {
    for await (const row of rows) {
      if (groups) yield* groups.push(row);
      else if (row.kind === 'broken') throw brokenHeader(row.line);
      else if (!row.cells.every(isBlank)) {
        const header = readHeader(row.cells, row.line);
        learnHeader(header);
        groups = new ProductGroups(header, limits, report);
      }
    }
  } catch (error) {
    // The rows past the failure are unknown, and may have been the last product's.
    if (groups && error instanceof ShopifyCsvError) yield* groups.loseRows(error.line);
    throw error;
  }
  if (!groups) throw new ShopifyCsvError('CSV_EMPTY', 1, 'The file is empty.');
  yield* groups.end();
}

function brokenHeader(line: number): ShopifyCsvError {
  return new ShopifyCsvError('CSV_QUOTE_NOT_CLOSED', line, 'The header cannot be read: its quotes do not match.');
}
