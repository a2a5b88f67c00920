import { Logger } from '@nestjs/common';
import {
  DomainError,
  Unavailable,
  type Importer,
  type ImportOutcome,
  type InspectedFile,
  type WriteTransaction,
} from '@rustok/core';

const logger = new Logger('Imports');

export interface WritePlan {
  readonly importer: Importer;
  readonly file: InspectedFile;
  readonly isDryRun: boolean;
}

/** Carries what a dry run found out of the part that is undone. */
class Rehearsed extends Error {
  constructor(readonly outcomes: readonly ImportOutcome[]) {
    super('The dry run is over.');
  }
}

/** Writes records, and in a dry run takes all of it back, so that it tells just what a run would do. */
export async function writeRecords(
  tx: WriteTransaction,
  plan: WritePlan,
  items: readonly unknown[],
): Promise<readonly ImportOutcome[]> {
  if (items.length === 0) return [];
  if (!plan.isDryRun) return writeTogether(tx, plan, items);
  try {
    await tx.savepoint(async () => {
      throw new Rehearsed(await writeTogether(tx, plan, items));
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.outcomes;
    throw error;
  }
  return [];
}

async function writeTogether(
  tx: WriteTransaction,
  { importer, file }: WritePlan,
  items: readonly unknown[],
): Promise<readonly ImportOutcome[]> {
  try {
    return await tx.savepoint(() => importer.write(tx, file, items));
  } catch (error) {
    refuseUnavailable(error);
  }
  const outcomes: ImportOutcome[] = [];
  for (const item of items) outcomes.push(await writeAlone(tx, { importer, file }, item));
  return outcomes;
}

/** One record that nobody can write, for whatever reason, holds up none of the others. */
async function writeAlone(
  tx: WriteTransaction,
  { importer, file }: Pick<WritePlan, 'importer' | 'file'>,
  item: unknown,
): Promise<ImportOutcome> {
  try {
    const [outcome] = await tx.savepoint(() => importer.write(tx, file, [item]));
    if (!outcome) throw new TypeError(`${importer.name} wrote a record and said nothing of it.`);
    return outcome;
  } catch (error) {
    refuseUnavailable(error);
    return { outcome: 'refused', problems: [problemOf(error)] };
  }
}

function refuseUnavailable(error: unknown): void {
  if (error instanceof Unavailable && error.code !== 'DATABASE_BUSY') throw error;
}

function problemOf(error: unknown) {
  if (error instanceof DomainError) return { line: 0, column: null, code: error.code, message: error.message };
  logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const message = 'Something went wrong on our side. It has been logged.';
  return { line: 0, column: null, code: 'INTERNAL_ERROR', message };
}
