import type { ImportFile, ImportInspection, ImportPosition } from '@rustok/core';
import { readCsvRows, type CsvRow } from '../file/csv/csv-rows.js';
import { ShopifyCsvError } from '../file/shopify-csv.errors.js';

const SAMPLE_ROWS = 5;
const SAMPLES = 3;
const SAMPLE_LENGTH = 80;
const MAX_RECORD_BYTES = 4_194_304;
const SEPARATORS = [',', ';', '\t'] as const;

export interface CsvHead {
  readonly header: readonly string[];
  readonly separator: string;
  readonly start: ImportPosition;
  /** Of each column, the first filled cells. */
  readonly samples: readonly (readonly string[])[];
}

/** Reads the header and a few rows. */
export async function readHead(file: ImportFile): Promise<CsvHead> {
  const separator = await findSeparator(file);
  const rows: (readonly string[])[] = [];
  let head: Pick<CsvHead, 'header' | 'start'> | null = null;
  for await (const row of firstRows(file, separator)) {
    if (row.kind === 'broken') {
      if (head) break;
      throw new ShopifyCsvError(
        'CSV_QUOTE_NOT_CLOSED',
        row.line,
        'The header cannot be read: its quotes do not match.',
      );
    }
    if (!head) {
      if (row.cells.every((cell) => cell.trim() === '') || isHint(row.cells)) continue;
      if (row.cells.some((cell) => cell.includes('\0'))) {
        throw new ShopifyCsvError('CSV_NOT_TEXT', row.line, 'The header has NUL characters: this is no text.');
      }
      head = { header: row.cells, start: { offset: row.end, line: row.lastLine + 1, rows: 0 } };
    } else if (rows.push(row.cells) >= SAMPLE_ROWS) break;
  }
  if (!head) throw new ShopifyCsvError('CSV_EMPTY', 1, 'The file is empty.');
  const samples = head.header.map((_, index) =>
    rows
      .map((cells) => cells[index] ?? '')
      .filter(isFilled)
      .slice(0, SAMPLES),
  );
  return { ...head, separator, samples: samples.map((cells) => cells.map(toSample)) };
}

export function toInspection(
  { header, separator, start, samples }: CsvHead,
  fieldOf: (index: number) => { readonly name: string; readonly field: string | null },
): ImportInspection {
  const columns = header.map((_, index) => ({ ...fieldOf(index), samples: samples[index] ?? [] }));
  return { columns, separator, start };
}

/** `sep=;` tells Excel how to read the file. */
function isHint([first = '', ...others]: readonly string[]): boolean {
  return /^sep=.?$/i.test(first.trim()) && others.every((cell) => cell === '');
}

/** What is wrong further down, the reading of the whole file tells. */
async function* firstRows(file: ImportFile, separator: string): AsyncGenerator<CsvRow> {
  let hasHeader = false;
  try {
    for await (const row of readCsvRows(file.read(0), { maxRecordBytes: MAX_RECORD_BYTES, separator })) {
      yield row;
      hasHeader = true;
    }
  } catch (error) {
    if (!hasHeader || !(error instanceof ShopifyCsvError)) throw error;
  }
}

/** What stands most often between the names of the header. */
async function findSeparator(file: ImportFile): Promise<string> {
  for await (const bytes of file.read(0)) {
    const text = new TextDecoder()
      .decode(bytes)
      .replace(/^\s*sep=.[\r\n]+/i, '')
      .trimStart();
    const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? '';
    const bare = line.replace(/"(?:[^"]|"")*"/g, '');
    const counts = SEPARATORS.map((separator) => ({ separator, count: bare.split(separator).length }));
    return counts.reduce((best, each) => (each.count > best.count ? each : best)).separator;
  }
  return ',';
}

/** Half a surrogate pair and U+0000 cannot be stored in JSON. */
const toSample = (cell: string) =>
  cell
    .slice(0, SAMPLE_LENGTH)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replaceAll('\0', '\uFFFD');

const isFilled = (cell: string) => cell.trim() !== '';
