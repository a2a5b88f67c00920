/** Cells of a column that are stored nowhere. */
export interface UnusedCells {
  readonly cells: number;
  readonly firstLine: number;
}

/** What has become of the records so far. */
export interface ImportProgress {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Of records that were refused, and of lines that belong to none. */
  readonly problems: number;
  /** What is stored otherwise than the file says. */
  readonly notes: number;
  /** Entries of the report. */
  readonly reported: number;
  readonly undone: number;
  readonly conflicts: number;
  readonly unused: Readonly<Record<string, UnusedCells>>;
}

export const NO_PROGRESS: ImportProgress = {
  created: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
  problems: 0,
  notes: 0,
  reported: 0,
  undone: 0,
  conflicts: 0,
  unused: {},
};
