import { BadCell, ReadAs } from './cells/cell-results.js';
import { cellRules, type CellValues, DISPENSABLE, type ShopifyField } from './cells.js';
import type { Column } from './columns.js';
import { amount } from './cells/numbers.js';
import type { MarketPrice, RowProblem, RowProblemCode } from './shopify-product.js';

/** What a caller may have no place for: a field, or the prices of all markets. */
export type StorableField = ShopifyField | 'marketPrices';

/** One row whose cells have been read by their columns' rules. Knows which of its cells a product has taken. */
export class Row {
  readonly values: Partial<CellValues> = {};
  readonly problems: RowProblem[] = [];
  /** Of cells that were left out, or read otherwise than they are written. */
  readonly notes: RowProblem[] = [];
  /** Whose cells could not be read: what is stored stays. */
  readonly leftOut = new Set<StorableField>();

  private readonly prices = new Map<string, MarketPrice>();
  private readonly filled: Column[] = [];
  private readonly taken = new Set<ShopifyField>();
  private arePricesTaken = false;

  constructor(
    readonly line: number,
    readonly lastLine: number,
    private readonly columns: readonly Column[],
    cells: readonly string[],
  ) {
    for (const [index, column] of columns.entries()) {
      const text = withoutControls(cells[index] ?? '');
      if (isBlank(text)) continue;
      this.filled.push(column);
      this.read(column, text);
    }
  }

  /** Whether the file has the column at all: for some, a blank cell means something else than a missing column. */
  hasColumn(field: ShopifyField): boolean {
    return this.columns.some((column) => column.kind === 'field' && column.field === field);
  }

  has(...fields: ShopifyField[]): boolean {
    return fields.some((field) => this.values[field] !== undefined);
  }

  /** The values of these fields, where the row has them, now part of the product. */
  take<Field extends ShopifyField>(...fields: Field[]): Partial<Pick<CellValues, Field>> {
    const values: Partial<Pick<CellValues, Field>> = {};
    for (const field of fields) {
      if (this.values[field] === undefined) continue;
      values[field] = this.values[field];
      this.taken.add(field);
    }
    return values;
  }

  takePrices(): MarketPrice[] {
    this.arePricesTaken = true;
    return [...this.prices.values()];
  }

  hasPrices(): boolean {
    return this.prices.size > 0;
  }

  /** The columns whose cell is not blank and became no part of the product, or is in a field that nobody stores. */
  unused(unstored: ReadonlySet<StorableField>): Column[] {
    return this.filled.filter((column) => {
      if (column.kind === 'market') return !this.arePricesTaken || unstored.has('marketPrices');
      return column.kind !== 'field' || !this.taken.has(column.field) || unstored.has(column.field);
    });
  }

  /** A problem of this row's cell in the field's column, or of the row where it has none filled. */
  problem(code: RowProblemCode, message: string, field?: ShopifyField): RowProblem {
    const column = this.filled.find((filled) => filled.kind === 'field' && filled.field === field);
    const value = field === undefined ? undefined : this.values[field];
    return rowProblem(
      { line: this.line, column: column?.name ?? null },
      code,
      message,
      value === undefined ? undefined : String(value),
    );
  }

  private read(column: Column, text: string): void {
    if (column.kind === 'field') this.readField(column.field, column.name, text);
    else if (column.kind === 'market') this.readPrice(column, text);
    else if (column.kind === 'option-beyond-three') {
      const bad = new BadCell('OPTION_LIMIT_EXCEEDED', 'is a fourth option; a product has at most three');
      this.refuse(column.name, bad, text);
    }
  }

  private readField<Field extends ShopifyField>(field: Field, name: string, text: string): void {
    // A rule answers its own field's type; TypeScript loses that link for a type parameter.
    const value = cellRules[field](text) as CellValues[Field] | ReadAs<CellValues[Field]> | BadCell;
    if (value instanceof BadCell) {
      if (DISPENSABLE.has(field)) this.leaveOut(field, name, value, text);
      else this.refuse(name, value, text);
    } else this.values[field] = value instanceof ReadAs ? this.noted(value, name, text) : value;
  }

  private readPrice(column: Column & { kind: 'market' }, text: string): void {
    const value = amount(text);
    if (value instanceof BadCell) return this.leaveOut('marketPrices', column.name, value, text);
    const read = value instanceof ReadAs ? this.noted(value, column.name, text) : value;
    const key = column.market.toLowerCase();
    this.prices.set(key, { market: column.market, ...this.prices.get(key), [column.amount]: read });
  }

  private noted<T>({ value, code, message }: ReadAs<T>, name: string, text: string): T {
    this.notes.push(rowProblem({ line: this.line, column: name }, code, `"${name}" ${message}.`, text));
    return value;
  }

  private leaveOut(field: StorableField, name: string, bad: BadCell, text: string): void {
    this.leftOut.add(field);
    const message = `"${name}" was left out: it ${bad.message}.`;
    this.notes.push(rowProblem({ line: this.line, column: name }, bad.code, message, text));
  }

  private refuse(name: string, bad: BadCell, text: string): void {
    this.problems.push(rowProblem({ line: this.line, column: name }, bad.code, `"${name}" ${bad.message}.`, text));
  }
}

/** Which no text needs, and which come with cells pasted from elsewhere. NUL is named as a problem before. */
function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, '');
}

export function isBlank(text: string): boolean {
  return text.trim() === '';
}

export function rowProblem(
  place: Pick<RowProblem, 'line' | 'column'>,
  code: RowProblemCode,
  message: string,
  value?: string,
): RowProblem {
  // By characters, so that none is cut in half.
  const cut = value === undefined ? undefined : Array.from(value.slice(0, 160)).slice(0, 80).join('');
  return { ...place, code, message, ...(cut !== undefined && { value: cut }) };
}
