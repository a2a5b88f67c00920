import type { WrittenProduct } from '../catalog/storage/write-products.js';
import type { ImportCounts, ImportProblem, ImportReport } from './import-report.js';
import type { ShopifyReport } from './shopify/file/report.js';

const KEPT_PROBLEMS = 1_000;

/** Gathers a report while an import runs; its size does not grow with the file. */
export class ReportBuilder {
  private readonly counts: { -readonly [Key in keyof ImportCounts]: number } = {
    created: 0,
    updated: 0,
    unchanged: 0,
    refused: 0,
  };
  private readonly kept: ImportProblem[] = [];
  private readonly unusedCells = new Map<string, { cells: number; firstLine: number }>();
  private problemCount = 0;
  private lastRefused: string | null = null;

  written(outcome: WrittenProduct['outcome']): void {
    this.counts[outcome] += 1;
  }

  /** A product counts as refused once, however many problems it has. */
  refused(problem: ImportProblem): void {
    this.problemCount += 1;
    if (this.kept.length < KEPT_PROBLEMS) this.kept.push(problem);
    if (problem.handle !== null && problem.handle === this.lastRefused) return;
    this.lastRefused = problem.handle;
    if (problem.handle !== null) this.counts.refused += 1;
  }

  /** Something that refuses no product: about the file, or a cell that is stored otherwise than it is written. */
  noted(problem: ImportProblem): void {
    this.problemCount += 1;
    if (this.kept.length < KEPT_PROBLEMS) this.kept.push(problem);
  }

  get handled(): number {
    const { created, updated, unchanged, refused } = this.counts;
    return created + updated + unchanged + refused;
  }

  /** A filled cell that is to be seen nowhere. */
  unused(column: string, line: number): void {
    const { cells, firstLine } = this.unusedCells.get(column) ?? { cells: 0, firstLine: line };
    this.unusedCells.set(column, { cells: cells + 1, firstLine });
  }

  /** With what the reader says of the cells that it had no use for. */
  result({ rows, unusedCells }: ShopifyReport): Omit<ImportReport, 'isComplete'> {
    const unused = [...Object.entries(unusedCells), ...this.unusedCells];
    return {
      ...this.counts,
      rows,
      problems: this.kept,
      problemCount: this.problemCount,
      unusedColumns: unused.map(([column, cells]) => ({ column, ...cells })),
    };
  }
}
