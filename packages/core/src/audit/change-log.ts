/** What one statement did to one row. Updates hold `[before, after]` of each changed column. */
export interface RowChange {
  readonly table: string;
  readonly id: string;
  readonly action: 'insert' | 'update' | 'delete';
  readonly diff?: Readonly<Record<string, readonly [unknown, unknown]>>;
  /** The row's version since an update. */
  readonly version?: number;
  /** The diff tells of all that belongs to the row, and stays where the rows are counted. */
  readonly isWhole?: boolean;
}

/** Beyond this many rows an audit row holds counts instead of diffs: a bulk import is one act. */
const MAX_DETAILED_CHANGES = 100;
/** So many that tell of all that belongs to them stand beside the counts. */
const MAX_WHOLE_CHANGES = 20;

/** The changes of one transaction, for its audit row. */
export class ChangeLog {
  private readonly changes: RowChange[] = [];

  get length(): number {
    return this.changes.length;
  }

  add(...changes: readonly RowChange[]): void {
    for (const change of changes) this.changes.push(change);
  }

  truncate(length: number): void {
    this.changes.length = length;
  }

  /** The row that the transaction is about: the first that it touched. */
  get subject(): RowChange | undefined {
    return this.changes[0];
  }

  summary(): unknown {
    if (this.changes.length <= MAX_DETAILED_CHANGES) return { rows: this.changes.map(toEntry) };

    const counts: Record<string, number> = {};
    for (const { table, action } of this.changes) {
      const key = `${action} ${table}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    const whole = this.changes.filter(({ isWhole }) => isWhole);
    return { counts, ...(whole.length > 0 && whole.length <= MAX_WHOLE_CHANGES && { rows: whole.map(toEntry) }) };
  }
}

function toEntry({ table, id, action, diff, version }: RowChange): RowChange {
  return { table, id, action, ...(diff && { diff }), ...(version !== undefined && { version }) };
}

/** `[before, after]` of the columns that differ. */
export function diffOf(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, readonly [unknown, unknown]> {
  const diff: Record<string, readonly [unknown, unknown]> = {};
  for (const [column, value] of Object.entries(after)) {
    const former = before[column];
    if (JSON.stringify(former) !== JSON.stringify(value)) diff[column] = [former ?? null, value];
  }
  return diff;
}
