/** Where the reading of a file goes on. What was read before it is not read again. */
export interface ImportPosition {
  /** Bytes from the beginning of the file. */
  readonly offset: number;
  /** The line that stands there, from 1. */
  readonly line: number;
  /** Rows before it, without the header. */
  readonly rows: number;
  /** What else the reader has to remember, as JSON. */
  readonly state?: Readonly<Record<string, unknown>>;
}

/** A column as the file has it, and what it was taken for. */
export interface ImportColumn {
  readonly name: string;
  /** The key of an {@link ImportField}; null where nobody knows what it is. */
  readonly field: string | null;
  /** The first filled cells, cut. */
  readonly samples: readonly string[];
}

/** What a look at the beginning of a file tells. */
export interface ImportInspection {
  readonly columns: readonly ImportColumn[];
  /** Between cells; null where the format has none. */
  readonly separator: string | null;
  /** Behind the header. */
  readonly start: ImportPosition;
}

/** A stored file, in UTF-8. */
export interface ImportFile {
  /** Its bytes from an offset on. */
  readonly read: (offset: number) => AsyncIterable<Uint8Array>;
  /** What the importer's schema of options says of the person's choices. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** A file with what was found out of it. */
export interface InspectedFile extends ImportFile {
  readonly inspection: ImportInspection;
  /** What a person said of columns, by their names: a field's key, or null for a column to be left out. */
  readonly mapping: Readonly<Record<string, string | null>>;
}
