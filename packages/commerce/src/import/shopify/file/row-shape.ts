import type { Column } from './columns.js';
import type { CsvRow } from './csv/csv-rows.js';
import { isBlank, rowProblem } from './row.js';
import type { RowProblem } from './shopify-product.js';

/** What can be said of a row before its cells are read by their columns' rules. */
export interface RowShape {
  handle: string;
  hasTitle: boolean;
  /** Whether the row has fewer or more cells than the header: each may stand under the wrong column. */
  isMisaligned: boolean;
  problem: RowProblem | null;
}

export function checkShape(csv: CsvRow & { kind: 'row' }, columns: readonly Column[], maxCellLength: number): RowShape {
  const misalignment = findMisalignment(csv, columns);
  return {
    handle: cellOf('handle', csv.cells, columns).trim(),
    hasTitle: !isBlank(cellOf('title', csv.cells, columns)),
    isMisaligned: misalignment !== null,
    problem: misalignment ?? findBadCell(csv, columns, maxCellLength),
  };
}

function cellOf(field: 'handle' | 'title', cells: readonly string[], columns: readonly Column[]): string {
  return cells[columns.findIndex((column) => column.kind === 'field' && column.field === field)] ?? '';
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
