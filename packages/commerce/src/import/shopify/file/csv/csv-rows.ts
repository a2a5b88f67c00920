import { parse, type CsvError, type InfoRecord, type Parser } from 'csv-parse';

import { ShopifyCsvError } from '../shopify-csv.errors.js';
import { countLineBreaks, LineCounter } from './line-counter.js';

/**
 * `lastLine` differs from `line` where a quoted cell has line breaks. Blank lines are no rows. `start` and `end` are
 * offsets in the file; behind a broken row, the next one's start is the broken one's.
 */
export type CsvRow = { line: number; lastLine: number; start: number; end: number } &
  /** `isEnded` tells whether a line break ends the row, or the file does. */
  ({ kind: 'row'; cells: string[]; isEnded: boolean } | { kind: 'broken' });

export interface CsvOptions {
  readonly maxRecordBytes: number;
  /** A comma unless told. */
  readonly separator?: string;
  /** Where in the file the slices begin; at its beginning unless told. */
  readonly from?: { readonly offset: number; readonly line: number };
}

/** Each quoting error in one record costs csv-parse an Error; a file made of them is no CSV and would cost minutes. */
const maxErrorsPerRecord = 10_000;

/**
 * The records of a CSV file (RFC 4180, with LF, CR LF and CR in any mixture), in order, as soon as they are complete.
 * Wrong quoting loses the record, and those after it up to the next place where a quoted cell ends; they come as one
 * `broken` row that names the lines. A quote that never closes, or a record over the limit, ends the reading.
 */
export async function* readCsvRows(
  slices: AsyncIterable<Uint8Array>,
  { maxRecordBytes, separator = ',', from = { offset: 0, line: 1 } }: CsvOptions,
): AsyncGenerator<CsvRow> {
  const records = new RecordQueue(from);
  const parser = parse({
    bom: from.offset === 0,
    delimiter: separator,
    // Named, because discovery takes the first line's ending for the whole file's.
    record_delimiter: ['\r\n', '\n', '\r'],
    // Each row that is not as long as the header costs an Error, so 9 µs: too much for a file of blank lines.
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: maxRecordBytes,
    skip_records_with_error: true,
    on_record: (cells, info) => records.add(cells, info),
    on_skip: (error) => records.fail(error),
  });
  // `written` hands the error on; without a listener Node would end the process.
  parser.on('error', () => undefined);

  try {
    for await (const slice of slices) {
      records.lines.add(slice);
      const failure = await written(parser, slice);
      yield* records.take();
      if (failure) throw records.toFileError(failure);
    }
    const failure = await written(parser);
    yield* records.take();
    if (failure) throw records.toFileError(failure);
    yield* records.takeBrokenEnd();
  } finally {
    parser.destroy();
  }
}

/** Writes, or ends without bytes. The records have reached the queue by then: nothing goes through the readable side. */
function written(parser: Parser, slice?: Uint8Array): Promise<Error | undefined> {
  return new Promise((resolve) => {
    const done = (error?: Error | null): void => resolve(error ?? undefined);
    if (slice === undefined) parser.end(done);
    // csv-parse compares with Buffer's methods.
    else parser.write(Buffer.from(slice.buffer, slice.byteOffset, slice.byteLength), done);
  });
}

class RecordQueue {
  readonly lines: LineCounter;
  private readonly base: number;
  private rows: CsvRow[] = [];
  private errorCount = 0;

  constructor({ offset, line }: { readonly offset: number; readonly line: number }) {
    this.base = offset;
    this.lines = new LineCounter(line, offset);
  }

  /** Returns null so that csv-parse does not push the record to the stream as well. */
  add(cells: string[], info: InfoRecord): null {
    this.lines.skipBlankLines();
    let { line } = this.lines;
    const { offset: start } = this.lines;
    const end = this.base + info.bytes;
    this.lines.advanceTo(end);
    const lastLine = this.lines.isAtLineStart ? this.lines.line - 1 : this.lines.line;
    if (this.errorCount > 0) {
      // csv-parse does not say where the broken record ended, so count back from the end of this one.
      const brokenFrom = line;
      line = lastLine - cells.reduce((sum, cell) => sum + countLineBreaks(cell), 0);
      this.rows.push({ kind: 'broken', line: brokenFrom, lastLine: line - 1, start, end: start });
      this.errorCount = 0;
    }
    this.rows.push({ kind: 'row', line, lastLine, start, end, cells, isEnded: this.lines.isAtLineStart });
    return null;
  }

  /** Thrown from here, an error ends the parse; otherwise csv-parse goes on with the next record. */
  fail(error: CsvError | undefined): undefined {
    this.errorCount += 1;
    // After this one csv-parse drops the rest of its buffer without a word when it may go on.
    if (error?.code === 'CSV_MAX_RECORD_SIZE' || error?.code === 'CSV_QUOTE_NOT_CLOSED') throw error;
    if (this.errorCount > maxErrorsPerRecord && error) throw error;
  }

  *take(): Generator<CsvRow> {
    const rows = this.rows;
    this.rows = [];
    yield* rows;
    // Here too, or a file of blank lines would be held whole.
    this.lines.skipBlankLines();
  }

  *takeBrokenEnd(): Generator<CsvRow> {
    if (this.errorCount === 0) return;
    const { line, offset: start } = this.lines;
    this.lines.advanceTo(Infinity);
    const lastLine = this.lines.isAtLineStart ? this.lines.line - 1 : this.lines.line;
    yield { kind: 'broken', line, lastLine, start, end: this.lines.offset };
  }

  toFileError(cause: Error): ShopifyCsvError {
    const { line, offset } = this.lines;
    if ('code' in cause && cause.code === 'CSV_MAX_RECORD_SIZE') {
      const message = `The record that begins on line ${line} is too long; a quote may be missing there.`;
      return new ShopifyCsvError('CSV_RECORD_TOO_LONG', line, message, { cause, offset });
    }
    const message = `From line ${line} on the file cannot be read: its quotes do not match.`;
    return new ShopifyCsvError('CSV_QUOTE_NOT_CLOSED', line, message, { cause, offset });
  }
}
