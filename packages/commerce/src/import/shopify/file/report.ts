import type { Row, StorableField } from './row.js';

export interface ShopifyReport {
  /** Rows that are not blank, without the header and without those lost to wrong quoting. */
  rows: number;
  /** By column name, the filled cells of the yielded products that are in none of them. */
  unusedCells: Record<string, { cells: number; firstLine: number }>;
}

export class ReportWriter {
  rows = 0;

  private readonly unused = new Map<string, { cells: number; firstLine: number }>();

  /** @param onUnused told of each filled cell that is in none of the yielded products, beside its being counted */
  constructor(
    private readonly unstoredFields: ReadonlySet<StorableField>,
    private readonly onUnused: (column: string, line: number) => void = () => undefined,
  ) {}

  /** A product went out with what it took from these rows. */
  addProduct(rows: readonly Row[]): void {
    for (const row of rows) {
      for (const { name } of row.unused(this.unstoredFields)) {
        const count = this.unused.get(name) ?? { cells: 0, firstLine: row.line };
        count.cells += 1;
        this.unused.set(name, count);
        this.onUnused(name, row.line);
      }
    }
  }

  report(): ShopifyReport {
    return { rows: this.rows, unusedCells: Object.fromEntries(this.unused) };
  }
}
