import type { FileProblem, ImportItem, ImportPosition, InspectedFile } from '@rustok/core';
import type { CsvRow } from '../../import/shopify/file/csv/csv-rows.js';
import { recoveredRows } from '../../import/shopify/importer/recovered-rows.js';
import { documentProblems } from '../document/document-problems.js';
import { productDocument } from '../document/product-document.js';
import type { OwnRecord } from '../document/write-documents.js';
import { ownColumn } from './own-columns.js';
import { toTree, type NamedColumn, type OwnRow } from './rows-to-document.js';

const MAX_RECORD_BYTES = 4_194_304;
const MAX_ROWS = 5_000;

/** The rows of one product, gathered. */
interface Group {
  readonly handle: string;
  readonly begin: ImportPosition;
  readonly rows: OwnRow[];
  readonly problems: FileProblem[];
}

interface FileColumns {
  readonly columns: readonly NamedColumn[];
  readonly unknown: readonly Pick<NamedColumn, 'name' | 'index'>[];
}

/** Reads our own CSV from a place on. A product whose rows are not all sound is refused as a whole. */
export async function* readOwnProducts(
  file: InspectedFile,
  from: ImportPosition,
): AsyncGenerator<ImportItem<OwnRecord>> {
  const columns = columnsOf(file);
  const unknown = file.inspection.columns.flatMap(({ name }, index) =>
    columns.some((column) => column.index === index) ? [] : [{ name, index }],
  );
  const handleAt = columns.find(({ column }) => column.path === 'handle')?.index ?? 0;
  const separator = file.inspection.separator ?? ',';
  let { rows } = from;
  let group: Group | null = null;
  let end = from;
  for await (const row of recoveredRows(file, { maxRecordBytes: MAX_RECORD_BYTES, separator, from })) {
    if (row.kind === 'row' && row.cells.every((cell) => cell.trim() === '')) continue;
    const handle = row.kind === 'row' ? (row.cells[handleAt] ?? '').trim() : '';
    if (group && handle !== '' && handle !== group.handle) {
      yield* close(group, { columns, unknown }, positionOf(row, rows));
      group = null;
    }
    group ??= { handle, begin: positionOf(row, rows), rows: [], problems: [] };
    rows += 1;
    add(group, row, file.inspection.columns.length);
    end = { offset: row.end, line: row.lastLine + 1, rows };
  }
  if (group) yield* close(group, { columns, unknown }, end);
}

const positionOf = ({ start, line }: CsvRow, rows: number): ImportPosition => ({ offset: start, line, rows });

function columnsOf({ inspection, mapping }: InspectedFile): readonly NamedColumn[] {
  return inspection.columns.flatMap(({ name }, index) => {
    const path = name in mapping ? mapping[name] : name;
    const column = path == null ? null : ownColumn(path);
    return column ? [{ name, column, index }] : [];
  });
}

function add({ handle, rows, problems }: Group, row: CsvRow, width: number): void {
  const { line } = row;
  const refuse = (code: string, message: string) => problems.push({ line, column: null, code, message });
  if (row.kind === 'broken') {
    refuse('CSV_QUOTING_BROKEN', `The quoting is wrong from line ${line} to line ${row.lastLine}.`);
    return;
  }
  if (handle === '') refuse('HANDLE_MISSING', 'The row has no handle.');
  if (row.cells.slice(width).some((cell) => cell !== '')) {
    refuse('ROW_TOO_LONG', `The row has ${row.cells.length} cells, the header ${width}.`);
  }
  if (rows.length === MAX_ROWS) refuse('PRODUCT_TOO_MANY_ROWS', `The product has more than ${MAX_ROWS} rows.`);
  if (problems.length === 0) rows.push({ line, cells: row.cells });
}

function* close(
  group: Group,
  { columns, unknown }: FileColumns,
  next: ImportPosition,
): Generator<ImportItem<OwnRecord>> {
  const key = group.handle === '' ? null : group.handle;
  const { tree, problems: badCells } = toTree(group.rows, columns);
  const problems = [...group.problems, ...badCells];
  const read = problems.length > 0 ? null : productDocument.safeParse(tree);
  if (read?.success) {
    const { begin, handle, rows } = group;
    const weight = rows.reduce((sum, { cells }) => sum + cells.reduce((size, cell) => size + cell.length, 0), 0);
    const item: OwnRecord = { kind: 'product', line: begin.line, document: read.data };
    yield { kind: 'record', key: handle, line: begin.line, item, weight, unused: unusedOf(rows, unknown), next };
    return;
  }
  if (read) problems.push(...documentProblems(group.begin.line, read.error));
  for (const [index, problem] of problems.entries()) {
    yield { kind: 'problem', key, problem, next: index === problems.length - 1 ? next : null };
  }
}

function unusedOf(rows: readonly OwnRow[], unknown: FileColumns['unknown']) {
  return rows.flatMap(({ line, cells }) =>
    unknown.flatMap(({ name, index }) => ((cells[index] ?? '').trim() === '' ? [] : [{ column: name, line }])),
  );
}
