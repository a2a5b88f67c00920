/** Why something of a file was not imported, told so that a person finds it in the file. */
export interface ImportProblem {
  /** From 1, the header included. */
  readonly line: number;
  /** As the file names it; null where the whole row is meant. */
  readonly column: string | null;
  readonly handle: string | null;
  readonly code: string;
  readonly message: string;
}

export interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** Cells of one column that became no part of a product. */
export interface UnusedColumn {
  readonly column: string;
  readonly cells: number;
  readonly firstLine: number;
}

export interface ImportReport extends ImportCounts {
  readonly rows: number;
  /** The first 1,000; `problemCount` tells how many there were. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  readonly unusedColumns: readonly UnusedColumn[];
  /** False when the file could not be read to its end, or the import was stopped. */
  readonly isComplete: boolean;
}
