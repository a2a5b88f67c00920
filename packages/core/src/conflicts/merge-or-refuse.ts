import type { ReadTransaction } from '../db/read-transaction.js';
import { mergeStates } from './merge-states.js';
import { toConflict, versionConflict } from './version-conflict.js';
import { versionHistory, type VersionSpan } from './version-history.js';

export type OnConflict = 'fail' | 'merge';

interface Sides<State> {
  readonly current: State;
  readonly wanted: State;
}

/**
 * What to store where the caller saw an older version: with `merge`, the fields that only one side changed are as that
 * side wants them.
 *
 * @throws Conflict `CONFLICT` with what has changed since; where merging was asked for, with the fields that both changed
 */
export async function mergeOrRefuse<State extends object>(
  tx: ReadTransaction,
  span: VersionSpan,
  { current, wanted }: Sides<State>,
  onConflict: OnConflict | undefined,
): Promise<State> {
  if (onConflict !== 'merge') throw await versionConflict(tx, span);
  const history = await versionHistory(tx, span);
  if (!history.isComplete) throw toConflict(tx, span, history);
  const { state, collisions } = mergeStates(current, wanted, history.changes);
  if (collisions.size > 0) throw toConflict(tx, span, history, collisions);
  return state;
}
