import { HANDLE } from '../../../catalog/patterns.js';
import { handleOf } from '../../../catalog/product/handle.js';
import { cellRules } from './cells.js';
import { BadCell } from './cells/cell-results.js';
import type { Column } from './columns.js';
import type { CsvRow } from './csv/csv-rows.js';
import { toHandle } from './handles.js';
import { isBlank, rowProblem } from './row.js';
import type { RowProblem } from './shopify-product.js';

/** What can be said of a row before its cells are read by their columns' rules. */
export interface RowShape {
  /** Of its title where it has none, as Shopify does; blank where it has neither. */
  handle: string;
  /** Made of its title: then it is a product of its own. */
  isHandleMade: boolean;
  hasTitle: boolean;
  /** Whether the row has fewer or more cells than the header: each may stand under the wrong column. */
  isMisaligned: boolean;
  /** Whether it looks like the rest of the row before it. */
  isTorn: boolean;
  problem: RowProblem | null;
}

interface Surroundings {
  readonly maxCellLength: number;
  readonly openHandle: string | null;
  /** How many cells the row before it has. */
  readonly cellsBefore: number;
}

export function checkShape(
  csv: CsvRow & { kind: 'row' },
  columns: readonly Column[],
  { maxCellLength, openHandle, cellsBefore }: Surroundings,
): RowShape {
  const written = cellOf('handle', csv.cells, columns);
  const title = cellOf('title', csv.cells, columns);
  const isTorn = isRestOfRow(csv.cells, columns, cellsBefore);
  const isWhole = !isTorn && isTrimmed(csv, columns, openHandle);
  const misalignment = isWhole ? null : findMisalignment(csv, columns);
  const handle = toHandle(written);
  return {
    handle: handle === '' && !misalignment ? handleOf(title) : handle,
    isHandleMade: handle === '' && !misalignment,
    hasTitle: !isBlank(title),
    isMisaligned: misalignment !== null,
    isTorn: isTorn && misalignment !== null,
    problem: misalignment ?? findBadCell(csv, columns, maxCellLength),
  };
}

function cellOf(field: 'handle' | 'title', cells: readonly string[], columns: readonly Column[]): string {
  return cells[columns.findIndex((column) => column.kind === 'field' && column.field === field)] ?? '';
}

/** Whose cells may have several lines. */
const LONG_TEXTS: ReadonlySet<string> = new Set(
  'title descriptionHtml vendor tags imageAltText seoTitle seoDescription'.split(' '),
);

/**
 * A line break outside quotes makes two rows of one, and two cells of one. Then what is behind it fits the columns
 * that the row before it has left.
 */
function isRestOfRow(cells: readonly string[], columns: readonly Column[], cellsBefore: number): boolean {
  if (cellsBefore >= columns.length || cellsBefore + cells.length !== columns.length + 1) return false;
  const torn = columns[cellsBefore - 1];
  if (torn?.kind === 'market' || (torn?.kind === 'field' && !LONG_TEXTS.has(torn.field))) return false;
  return columns.slice(cellsBefore).every((column, index) => {
    const cell = cells[index + 1] ?? '';
    return column.kind !== 'field' || isBlank(cell) || !(cellRules[column.field](cell) instanceof BadCell);
  });
}

/**
 * Excel and some apps leave out blank cells at the end of a row. Part of a torn cell looks alike, but has no handle in
 * its place: a row of the open product, or one with a handle and a title, is whole.
 */
function isTrimmed(
  { cells, isEnded }: CsvRow & { kind: 'row' },
  columns: readonly Column[],
  openHandle: string | null,
): boolean {
  if (!isEnded || cells.length >= columns.length) return false;
  const handle = cellOf('handle', cells, columns).trim().toLowerCase();
  if (!HANDLE.test(handle)) return false;
  return handle === openHandle || !isBlank(cellOf('title', cells, columns));
}

/** Blank cells past the header do no harm: spreadsheets write them. A short row may be a file cut off. */
function findMisalignment({ line, cells }: CsvRow & { kind: 'row' }, columns: readonly Column[]): RowProblem | null {
  const counts = `The row has ${cells.length} cells, the header ${columns.length}`;
  if (cells.length < columns.length) {
    return rowProblem({ line, column: null }, 'ROW_TOO_SHORT', `${counts}; the file may be cut off here.`);
  }
  const extra = cells.slice(columns.length).find((cell) => !isBlank(cell));
  if (extra === undefined) return null;
  return rowProblem({ line, column: null }, 'ROW_TOO_LONG', `${counts}; a comma may stand outside quotes.`, extra);
}

function findBadCell(
  { line, cells }: CsvRow & { kind: 'row' },
  columns: readonly Column[],
  maxLength: number,
): RowProblem | null {
  for (const [index, { name }] of columns.entries()) {
    const cell = cells[index] ?? '';
    if (cell.length > maxLength) {
      const message = `"${name}" has ${cell.length} characters; at most ${maxLength} are read.`;
      return rowProblem({ line, column: name }, 'CELL_TOO_LONG', message, cell);
    }
    // PostgreSQL cannot store it.
    if (cell.includes('\0'))
      return rowProblem({ line, column: name }, 'CELL_HAS_NUL', `"${name}" has a NUL character.`, cell);
  }
  return null;
}
