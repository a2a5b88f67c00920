import type { z } from 'zod';
import type { RequestContext } from '../context/request-context.js';
import type { ReadTransaction } from '../db/read-transaction.js';

/** A piece of a file, and where the next one begins. */
export interface ExportPart {
  readonly text: string;
  readonly records: number;
  /** Null behind the last record. */
  readonly next: string | null;
}

export interface ExportRequest {
  /** What the exporter's schema of options says of the person's choices. */
  readonly options: Readonly<Record<string, unknown>>;
  /** What `begin` answered. */
  readonly plan: unknown;
  readonly after: string | null;
  readonly limit: number;
}

/** Writes what is stored as files of one format, piece by piece. */
export abstract class Exporter {
  /** Unique, such as `shopify-products`. */
  abstract readonly name: string;
  abstract readonly label: string;
  /** Who exports needs `<resource>:export`. */
  abstract readonly resource: string;
  abstract readonly format: 'csv' | 'jsonl';
  /** What a person may choose; every option has a default. */
  abstract readonly options: z.ZodObject;

  /**
   * What is settled before the first record: the columns, as JSON, and the text that the file begins with.
   *
   * @throws Invalid when the options do not fit the tenant
   */
  abstract begin(
    tx: ReadTransaction,
    options: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly plan: unknown; readonly head: string; readonly total: number | null }>;

  abstract next(tx: ReadTransaction, request: ExportRequest): Promise<ExportPart>;

  /** Without its ending. */
  fileName(_ctx: RequestContext): string {
    return this.name;
  }
}
