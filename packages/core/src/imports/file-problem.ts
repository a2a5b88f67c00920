/** What is wrong with a place in a file, told so that a person finds it there. */
export interface FileProblem {
  /** From 1, the header included. */
  readonly line: number;
  /** As the file names it; null where the whole record is meant. */
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
}
