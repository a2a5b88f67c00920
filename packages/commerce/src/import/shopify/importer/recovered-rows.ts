import type { ImportFile } from '@rustok/core';
import { readCsvRows, type CsvOptions, type CsvRow } from '../file/csv/csv-rows.js';
import { ShopifyCsvError } from '../file/shopify-csv.errors.js';

/** Each costs up to a whole record of reading; a file that needs more is none. */
const MAX_RECOVERIES = 50;

const LF = 10;

/**
 * The rows of a file from a place on. Where a quote opens and never closes, its line alone is given up, and reading
 * goes on with the next one: what is text within a cell there has the wrong number of cells, and is refused as such.
 */
export async function* recoveredRows(
  file: Pick<ImportFile, 'read'>,
  options: CsvOptions & { readonly from: { readonly offset: number; readonly line: number } },
): AsyncGenerator<CsvRow> {
  let { from } = options;
  for (let recoveries = 0; ; recoveries += 1) {
    try {
      yield* readCsvRows(file.read(from.offset), { ...options, from });
      return;
    } catch (error) {
      if (!(error instanceof ShopifyCsvError) || error.offset === null || recoveries >= MAX_RECOVERIES) throw error;
      const { offset: start, line } = error;
      const end = await nextLine(file, start);
      yield { kind: 'broken', line, lastLine: line, start, end };
      from = { offset: end, line: line + 1 };
    }
  }
}

async function nextLine(file: Pick<ImportFile, 'read'>, from: number): Promise<number> {
  let offset = from;
  for await (const bytes of file.read(from)) {
    const index = bytes.indexOf(LF);
    if (index >= 0) return offset + index + 1;
    offset += bytes.length;
  }
  return offset;
}
