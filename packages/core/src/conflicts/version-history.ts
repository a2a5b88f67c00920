import type { Actor } from '../access/actor.js';
import type { Sql } from '../db/sql.js';
import { pathOf } from './field-map.js';

/** One field's change since the version that somebody saw. */
export interface FieldChange {
  readonly field: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
  /** Who changed it last. */
  readonly actor: Actor;
  /** When it was changed last. */
  readonly at: Date;
}

export interface VersionHistory {
  /** By the field's name in the audit log. */
  readonly changes: ReadonlyMap<string, FieldChange>;
  /** Whether the log tells of each version in between; a bulk change of many rows is counted and not told. */
  readonly isComplete: boolean;
}

/** Of which row, from the version that was seen to the one that is stored. */
export interface VersionSpan {
  readonly table: string;
  readonly id: string;
  readonly seen: number;
  readonly current: number;
}

interface LoggedRow {
  readonly kind: Actor['kind'];
  readonly actor: string | null;
  readonly at: Date;
  readonly version: number;
  readonly diff: Readonly<Record<string, readonly [unknown, unknown]>> | null;
}

/** A transaction over several rows is logged under its first: others are looked for among this many latest ones. */
const LATEST = 500;
const MAX_VERSIONS = 200;

/** What has changed since a version, by the audit log: one statement. */
export async function versionHistory(sql: Sql, { table, id, seen, current }: VersionSpan): Promise<VersionHistory> {
  const rows = await sql.query<LoggedRow>(
    `SELECT DISTINCT ON (version) kind, actor, at, version, diff
       FROM (SELECT a.actor_kind AS kind, a.actor_id AS actor, a.created_at AS at,
                    (r.change ->> 'version')::int AS version, r.change -> 'diff' AS diff
               FROM (SELECT * FROM sys_audit WHERE tenant_id = $1 AND resource_type = $2 AND resource_id = $3
                     UNION ALL
                     (SELECT * FROM sys_audit WHERE tenant_id = $1 ORDER BY id DESC LIMIT ${LATEST})) AS a,
                    jsonb_array_elements(a.changes -> 'rows') AS r (change)
              WHERE r.change ->> 'table' = $2 AND r.change ->> 'id' = $3::text) AS logged
      WHERE version > $4 AND version <= $5 AND diff IS NOT NULL
      ORDER BY version DESC LIMIT ${MAX_VERSIONS}`,
    [table, id, seen, current],
  );
  return { changes: changesOf(rows.toReversed()), isComplete: rows.length === current - seen };
}

/** @param rows in the order of their versions */
function changesOf(rows: readonly LoggedRow[]): ReadonlyMap<string, FieldChange> {
  const changes = new Map<string, FieldChange>();
  for (const { kind, actor, at, diff } of rows) {
    for (const [name, [before, after]] of Object.entries(diff ?? {})) {
      const field = toProperty(name);
      const earlier = changes.get(field);
      const first = earlier ? earlier.before : before;
      // There and back again is no change.
      if (JSON.stringify(first) === JSON.stringify(after)) changes.delete(field);
      else changes.set(field, { field: pathOf(field), before: first, after, actor: { kind, id: actor }, at });
    }
  }
  return changes;
}

/** Rows are logged by their columns: `due_at` is `dueAt`. */
function toProperty(name: string): string {
  return /^[a-z0-9_]+$/.test(name) ? name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()) : name;
}
