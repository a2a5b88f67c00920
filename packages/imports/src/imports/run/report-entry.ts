import { newId, type FileProblem, type ImportItem, type ImportOutcome, type WriteTransaction } from '@rustok/core';
import { NO_PROGRESS, type ImportProgress, type UnusedCells } from '../import-progress.js';

/** What the report says of one record, or of lines that belong to none. */
export interface ReportEntry {
  readonly line: number;
  readonly key: string | null;
  readonly outcome: ImportOutcome['outcome'];
  readonly problems: readonly FileProblem[];
  readonly entityId: string | null;
  readonly before: unknown;
  readonly digest: string | null;
}

type Problem = ImportItem<unknown> & { kind: 'problem' };
type WrittenRecord = ImportItem<unknown> & { kind: 'record' };

export function refusedEntry({ key, problem }: Pick<Problem, 'key' | 'problem'>): ReportEntry {
  return {
    line: problem.line,
    key,
    outcome: 'refused',
    problems: [problem],
    entityId: null,
    before: null,
    digest: null,
  };
}

export function writtenEntry({ key, line }: Pick<WrittenRecord, 'key' | 'line'>, result: ImportOutcome): ReportEntry {
  const entry = { line, key, entityId: null, before: null, digest: null };
  if (result.outcome === 'refused') {
    const problems = result.problems.map((problem) => ({ ...problem, line: problem.line || line }));
    return { ...entry, outcome: 'refused', problems };
  }
  const { outcome, entityId, before, digest, notes } = result;
  // What was left as it was needs nothing to be undone.
  const undo = outcome === 'unchanged' ? {} : { before, digest };
  return { ...entry, outcome, entityId, ...undo, problems: notes };
}

/** A record's problems are one entry, however many they are. */
export function mergeEntries(entries: readonly ReportEntry[]): readonly ReportEntry[] {
  const merged: ReportEntry[] = [];
  for (const entry of entries) {
    const last = merged.at(-1);
    const isSame =
      last?.outcome === 'refused' && entry.outcome === 'refused' && last.key !== null && last.key === entry.key;
    if (isSame) merged[merged.length - 1] = { ...last, problems: [...last.problems, ...entry.problems] };
    else merged.push(entry);
  }
  return merged;
}

/** In one statement, and without a trace in the audit: the report is a trace itself. */
export async function storeEntries(
  tx: WriteTransaction,
  importId: string,
  { first, entries }: { readonly first: number; readonly entries: readonly ReportEntry[] },
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ entityId, ...entry }, index) => ({
    ...entry,
    id: newId(),
    number: first + index,
    entity_id: entityId,
  }));
  await tx.query(
    `INSERT INTO imports_import_rows
       (tenant_id, import_id, id, number, line, key, outcome, entity_id, problems, before, digest)
     SELECT $1::uuid, $2::uuid, r.*
       FROM jsonb_to_recordset($3::jsonb) AS r
         (id uuid, number int, line int, key text, outcome text, entity_id uuid, problems jsonb, before jsonb, digest text)`,
    [importId, JSON.stringify(rows)],
  );
}

export function addProgress(
  before: ImportProgress,
  entries: readonly ReportEntry[],
  unused: readonly { readonly column: string; readonly line: number }[],
): ImportProgress {
  const count = (isCounted: (entry: ReportEntry) => boolean) => entries.filter(isCounted).length;
  const problems = (isRefused: boolean) =>
    entries.reduce((sum, each) => sum + ((each.outcome === 'refused') === isRefused ? each.problems.length : 0), 0);
  return {
    ...NO_PROGRESS,
    ...before,
    created: before.created + count(({ outcome }) => outcome === 'created'),
    updated: before.updated + count(({ outcome }) => outcome === 'updated'),
    unchanged: before.unchanged + count(({ outcome }) => outcome === 'unchanged'),
    refused: before.refused + count(({ outcome, key }) => outcome === 'refused' && key !== null),
    problems: before.problems + problems(true),
    notes: before.notes + problems(false),
    reported: before.reported + entries.length,
    unused: addUnused(before.unused, unused),
  };
}

function addUnused(
  before: Readonly<{ [column: string]: UnusedCells }>,
  unused: readonly { readonly column: string; readonly line: number }[],
): ImportProgress['unused'] {
  const after = new Map(Object.entries(before));
  for (const { column, line } of unused) {
    const { cells, firstLine } = after.get(column) ?? { cells: 0, firstLine: line };
    after.set(column, { cells: cells + 1, firstLine });
  }
  return Object.fromEntries(after);
}
