import { amount, BadCell, cellRules, type CellValues, type ShopifyField } from './cells.js';
import type { Column } from './columns.js';
import type { MarketPrice, RowProblem, RowProblemCode } from './shopify-product.js';

/** What a caller may have no place for: a field, or the prices of all markets. */
export type StorableField = ShopifyField | 'marketPrices';

/** One row whose cells have been read by their columns' rules. Knows which of its cells a product has taken. */
export class Row {
  readonly values: Partial<CellValues> = {};
  readonly problems: RowProblem[] = [];

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
      const text = cells[index];
      if (text === undefined || isBlank(text)) continue;
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
    const value = cellRules[field](text);
    if (value instanceof BadCell) this.refuse(name, value, text);
    // A rule answers its own field's type; TypeScript loses that link for a type parameter.
    else this.values[field] = value as CellValues[Field];
  }

  private readPrice(column: Column & { kind: 'market' }, text: string): void {
    const value = amount(text);
    if (value instanceof BadCell) return this.refuse(column.name, value, text);
    const key = column.market.toLowerCase();
    this.prices.set(key, { market: column.market, ...this.prices.get(key), [column.amount]: value });
  }

  private refuse(name: string, bad: BadCell, text: string): void {
    this.problems.push(rowProblem({ line: this.line, column: name }, bad.code, `"${name}" ${bad.message}.`, text));
  }
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
