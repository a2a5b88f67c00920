import type { z } from 'zod';
import type { RequestContext } from '../context/request-context.js';
import type { WriteTransaction } from '../db/write-transaction.js';
import type { FileProblem } from './file-problem.js';
import type { ImportFile, ImportInspection, ImportPosition, InspectedFile } from './import-file.js';

/** What a column of a file may be. */
export interface ImportField {
  /** Stable, such as `title`. */
  readonly key: string;
  readonly label: string;
  readonly isRequired: boolean;
  /** The key of another field that will do in its place. */
  readonly orElse?: string;
}

/** What a reader finds in a file, in the file's order. */
export type ImportItem<Item> = (
  | {
      readonly kind: 'record';
      /** What the record is found again by: a handle. No two records of a file have the same. */
      readonly key: string;
      readonly line: number;
      readonly item: Item;
      /** What it takes to write it, in characters; bounds a batch. */
      readonly weight: number;
      /** Filled columns of it that are stored nowhere, each with the line of its first cell. */
      readonly unused: readonly { readonly column: string; readonly line: number }[];
    }
  | { readonly kind: 'problem'; readonly key: string | null; readonly problem: FileProblem }
) & {
  /** Where reading goes on behind this item; null where it cannot be interrupted here. */
  readonly next: ImportPosition | null;
};

/** What became of a record. */
export type ImportOutcome =
  | {
      readonly outcome: 'created' | 'updated' | 'unchanged';
      readonly entityId: string;
      /** What was stored before, as JSON, for undo; null for a new entity. */
      readonly before: unknown;
      /** A digest of what is stored now: by it undo sees whether somebody has changed it since. */
      readonly digest: string;
      /** What is stored otherwise than the file says. */
      readonly notes: readonly FileProblem[];
    }
  | { readonly outcome: 'refused'; readonly problems: readonly FileProblem[] };

/** A change that an import made. */
export interface ImportedChange {
  readonly entityId: string;
  readonly outcome: 'created' | 'updated';
  readonly before: unknown;
  readonly digest: string;
  /** When its transaction began, as PostgreSQL writes it: rows that were made with it by the way have the same time. */
  readonly at: string;
}

/** `conflict`: somebody has changed it since, or what it had is taken. */
export type UndoOutcome =
  | { readonly outcome: 'undone' }
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'conflict'; readonly code: string; readonly message: string };

/**
 * Reads files of one format and writes what they say. `@rustok/imports` keeps the files, and runs importers batch by
 * batch: a batch, its report and the position behind it commit together, so a run that is cut off goes on exactly
 * there. A dry run writes too, and is undone.
 */
export abstract class Importer<Item = unknown> {
  /** Unique, such as `shopify-products`. */
  abstract readonly name: string;
  abstract readonly label: string;
  /** Who imports needs `<resource>:import`. */
  abstract readonly resource: string;
  abstract readonly format: 'csv' | 'jsonl';
  /** What a column may be mapped to; none where the format names its own. */
  abstract readonly fields: readonly ImportField[];
  /** What a person may choose for a file; every option has a default. */
  abstract readonly options: z.ZodObject;

  /** @throws Invalid when the file is none of this format, or the options do not fit the tenant */
  abstract inspect(ctx: RequestContext, file: ImportFile): Promise<ImportInspection>;

  /** @throws Invalid where the file cannot be read on; what was yielded before it stands */
  abstract read(ctx: RequestContext, file: InspectedFile, from: ImportPosition): AsyncIterable<ImportItem<Item>>;

  /**
   * Writes records, and answers one outcome for each in their order.
   *
   * @throws DomainError when something of the batch cannot be written and it is not known what; the records are then
   * written one by one
   */
  abstract write(tx: WriteTransaction, file: InspectedFile, items: readonly Item[]): Promise<readonly ImportOutcome[]>;

  /** Takes changes back, the last one first, and answers one outcome for each. `force` overwrites later changes. */
  abstract undo(
    tx: WriteTransaction,
    changes: readonly ImportedChange[],
    options: { readonly force: boolean },
  ): Promise<readonly UndoOutcome[]>;
}
