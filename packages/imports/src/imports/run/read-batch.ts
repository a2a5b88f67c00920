import { Logger } from '@nestjs/common';
import { DomainError, Invalid, type FileProblem, type ImportItem, type ImportPosition } from '@rustok/core';

const logger = new Logger('Imports');

/** What one transaction takes on: enough to be quick, and little enough that a crash repeats little. */
const MAX_ITEMS = 100;
const MAX_WEIGHT = 8_000_000;

export interface Batch {
  readonly items: readonly ImportItem<unknown>[];
  /** Behind them. */
  readonly position: ImportPosition;
  readonly isEnd: boolean;
  /** Why the file cannot be read any further. */
  readonly failure: FileProblem | null;
}

/** Reads until the batch is full and can be interrupted, or the file ends. */
export async function readBatch(source: AsyncIterable<ImportItem<unknown>>, from: ImportPosition): Promise<Batch> {
  const items: ImportItem<unknown>[] = [];
  let position = from;
  let weight = 0;
  try {
    for await (const item of source) {
      items.push(item);
      weight += item.kind === 'record' ? item.weight : 0;
      position = item.next ?? position;
      const isFull = items.length >= MAX_ITEMS || weight >= MAX_WEIGHT;
      if (item.next !== null && isFull) return { items, position, isEnd: false, failure: null };
    }
  } catch (error) {
    return { items, position, isEnd: true, failure: failureOf(error, position) };
  }
  return { items, position, isEnd: true, failure: null };
}

/** An error of ours ends a run as one of the file does: repeating it would change nothing. */
function failureOf(error: unknown, { line }: ImportPosition): FileProblem {
  if (error instanceof Invalid) {
    const { code, message, facts } = error;
    return { line: typeof facts?.line === 'number' ? facts.line : line, column: null, code, message };
  }
  if (error instanceof DomainError) throw error;
  // Were it the database's, nothing could be written of this either, and the step is taken again.
  logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return {
    line,
    column: null,
    code: 'INTERNAL_ERROR',
    message: 'Something went wrong on our side. It has been logged.',
  };
}
