import type { ReadTransaction } from '../db/read-transaction.js';
import { Conflict } from '../errors/domain-error.js';
import { isOrder } from './field-map.js';
import { readPermissionOf } from './read-permission.js';
import { versionHistory, type FieldChange, type VersionHistory, type VersionSpan } from './version-history.js';

/** What a caller is told whose version is no longer the stored one. */
export interface VersionConflict {
  /** Null when it is gone. */
  readonly currentVersion: number | null;
  /** Empty for callers who may not read them. */
  readonly changes: readonly FieldChange[];
}

/** `CONFLICT` with what was changed meanwhile, by whom and when, for those who may read it. */
export async function versionConflict(tx: ReadTransaction, span: VersionSpan): Promise<Conflict> {
  return toConflict(tx, span, tx.ctx.allows(readPermissionOf(span.table)) ? await versionHistory(tx, span) : null);
}

/** @param fields those that both sides changed, where it is known */
export function toConflict(
  tx: ReadTransaction,
  { table, id, seen, current }: VersionSpan,
  history: Pick<VersionHistory, 'changes'> | null,
  fields?: ReadonlySet<string>,
): Conflict {
  const told = history && tx.ctx.allows(readPermissionOf(table)) ? [...history.changes] : [];
  const changes = told.filter(([field]) => (fields ? fields.has(field) : !isOrder(field))).map(([, change]) => change);
  const message = fields
    ? 'Someone else has changed the same fields meanwhile.'
    : 'Someone else has changed this meanwhile; load it again.';
  return new Conflict('CONFLICT', message, {
    facts: { id, expectedVersion: seen, currentVersion: current },
    conflict: { currentVersion: current, changes },
  });
}
