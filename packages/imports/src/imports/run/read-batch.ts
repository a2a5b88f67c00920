import { Invalid, type FileProblem, type ImportItem, type ImportPosition } from '@rustok/core';

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
    if (!(error instanceof Invalid)) throw error;
    const { code, message, facts } = error;
    const line = typeof facts?.line === 'number' ? facts.line : position.line;
    return { items, position, isEnd: true, failure: { line, column: null, code, message } };
  }
  return { items, position, isEnd: true, failure: null };
}
