import { assembleProduct } from './product/assemble-product.js';
import type { Column } from './columns.js';
import type { CsvRow } from './csv/csv-rows.js';
import type { ReportWriter } from './report.js';
import { isBlank, Row, rowProblem } from './row.js';
import { checkShape, type RowShape } from './row-shape.js';
import type { RowProblem, ShopifyItem } from './shopify-product.js';

export interface GroupLimits {
  maxCellLength: number;
  maxRowsPerProduct: number;
}

/** Where reading may go on, and what of the rows before that place still matters. */
export interface Checkpoint {
  offset: number;
  line: number;
  rows: number;
  /** A row before it could not be read: the product that begins here may have lost it. */
  rowsWereLost: boolean;
  /** A product that began before it and is refused: its rows that follow are too. */
  refusedHandle: string | null;
}

interface OpenProduct {
  handle: string;
  /** Of its first row, with the rows that stand before it. */
  begin: { offset: number; line: number; rows: number };
  rows: Row[];
  /** A problem in any of its rows refuses a product: nothing half written. Its other rows are still checked. */
  isRefused: boolean;
}

/**
 * Puts the rows of one handle together, one product at a time. Of products gone by only the handle is kept, to tell
 * when rows of one handle do not stand together; the first rows have gone out by then, so the later ones are refused.
 */
export class ProductGroups {
  private open: OpenProduct | null = null;
  private rowsWereLost = false;
  private cellsBefore = Infinity;
  private readonly firstLines = new Map<string, number>();

  constructor(
    private readonly columns: readonly Column[],
    private readonly limits: GroupLimits,
    private readonly report: ReportWriter,
    from: Pick<Checkpoint, 'rowsWereLost' | 'refusedHandle'> | null = null,
  ) {
    if (from === null) return;
    this.rowsWereLost = from.rowsWereLost;
    const { refusedHandle: handle } = from;
    if (handle !== null) this.open = { handle, begin: { offset: 0, line: 0, rows: 0 }, rows: [], isRefused: true };
  }

  /** Where reading may go on when this row was the last one. */
  checkpoint({ end, lastLine }: CsvRow): Checkpoint {
    const { open, rowsWereLost } = this;
    if (open && !open.isRefused) return { ...open.begin, rowsWereLost: false, refusedHandle: null };
    const refusedHandle = open?.handle ?? null;
    return { offset: end, line: lastLine + 1, rows: this.report.rows, rowsWereLost, refusedHandle };
  }

  *push(csv: CsvRow): Generator<ShopifyItem, void> {
    if (csv.kind === 'broken') {
      const message = `The quoting is wrong in ${linesText(csv)}; a quote inside a quoted cell must be doubled.`;
      yield { kind: 'problem', problem: rowProblem({ line: csv.line, column: null }, 'CSV_QUOTING_BROKEN', message) };
      return yield* this.loseRows(csv.line);
    }
    if (csv.cells.every(isBlank)) return;
    this.report.rows += 1;

    const { maxCellLength } = this.limits;
    const openHandle = this.open?.handle ?? null;
    const shape = checkShape(csv, this.columns, { maxCellLength, openHandle, cellsBefore: this.cellsBefore });
    this.cellsBefore = csv.cells.length;
    if (!this.isHandleCertain(shape)) return yield* this.refuseUngrouped(csv.line, shape);
    yield* this.enter(shape, csv);
    yield* this.addRow(csv, shape);
  }

  *end(): Generator<ShopifyItem, void> {
    const { open } = this;
    this.open = null;
    if (open === null || open.isRefused) return;
    const assembled = assembleProduct(open.handle, open.rows);
    if ('product' in assembled) {
      this.report.addProduct(open.rows);
      yield { kind: 'product', product: assembled.product };
    } else {
      for (const problem of assembled.problems) yield { kind: 'problem', problem, handle: open.handle };
    }
  }

  /** Rows were lost at this line: any of them may have been the open product's, or the next one's. */
  *loseRows(line: number): Generator<ShopifyItem, void> {
    yield* this.refuseForLostRows(line);
    this.rowsWereLost = true;
  }

  /** With too few or too many cells, what stands in the handle's column may be another column's text. */
  private isHandleCertain({ handle, problem, isMisaligned, isTorn }: RowShape): boolean {
    if (isTorn || handle === '' || (problem && handle.includes('\0'))) return false;
    if (!isMisaligned || handle === this.open?.handle) return true;
    const [first] = this.columns;
    return first?.kind === 'field' && first.field === 'handle';
  }

  private *refuseUngrouped(line: number, { problem, hasTitle }: RowShape): Generator<ShopifyItem, void> {
    const missing = rowProblem({ line, column: this.handleColumn() }, 'HANDLE_MISSING', 'The row has no handle.');
    yield { kind: 'problem', problem: problem ?? missing };
    if (problem) yield* this.loseRows(line);
    // With a title it begins a product of its own; without one, it was meant for the product above.
    else if (hasTitle) yield* this.end();
    else yield* this.refuseForLostRows(line);
  }

  private *enter({ handle, isHandleMade }: RowShape, { line, start }: CsvRow): Generator<ShopifyItem, void> {
    const rowsWereLost = this.rowsWereLost;
    this.rowsWereLost = false;
    if (this.open?.handle === handle && !isHandleMade) return;
    yield* this.end();
    const begin = { offset: start, line, rows: this.report.rows - 1 };
    this.open = { handle, begin, rows: [], isRefused: false };

    const earlier = this.firstLines.get(handle);
    if (earlier === undefined) this.firstLines.set(handle, line);
    else {
      const message = `Rows of "${handle}" stand on line ${earlier} already; all rows of a handle must stand together.`;
      yield this.refuse(rowProblem({ line, column: this.handleColumn() }, 'HANDLE_NOT_CONTIGUOUS', message, handle));
    }
    if (rowsWereLost) yield* this.refuseForLostRows(line);
  }

  private *addRow(csv: CsvRow & { kind: 'row' }, shape: RowShape): Generator<ShopifyItem, void> {
    const { open } = this;
    if (open === null) return;
    if (shape.problem) {
      yield this.refuse(shape.problem);
      return;
    }
    const row = new Row(csv.line, csv.lastLine, this.columns, csv.cells);
    for (const problem of row.problems) yield this.refuse(problem);
    if (!open.isRefused) open.rows.push(row);
    if (open.rows.length <= this.limits.maxRowsPerProduct) return;
    const message = `"${open.handle}" has more than ${this.limits.maxRowsPerProduct} rows.`;
    yield this.refuse(rowProblem({ line: csv.line, column: null }, 'PRODUCT_TOO_MANY_ROWS', message));
  }

  private *refuseForLostRows(line: number): Generator<ShopifyItem, void> {
    const { open } = this;
    if (open === null || open.isRefused) return;
    const message = `"${open.handle}" is left out: a row beside it, which may be its own, could not be read.`;
    yield this.refuse(rowProblem({ line, column: null }, 'PRODUCT_ROWS_LOST', message));
  }

  private refuse(problem: RowProblem): ShopifyItem {
    if (this.open === null) return { kind: 'problem', problem };
    this.open.isRefused = true;
    this.open.rows = [];
    return { kind: 'problem', problem, handle: this.open.handle };
  }

  private handleColumn(): string | null {
    return this.columns.find((column) => column.kind === 'field' && column.field === 'handle')?.name ?? null;
  }
}

function linesText({ line, lastLine }: CsvRow): string {
  return line === lastLine ? `line ${line}` : `lines ${line} to ${lastLine}`;
}
