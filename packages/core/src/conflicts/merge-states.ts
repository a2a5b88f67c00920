import { isDeepStrictEqual } from 'node:util';
import { toJson } from './compare-states.js';
import { fromFields, isOrder, toFields, type FieldMap } from './field-map.js';
import type { FieldChange } from './version-history.js';

export interface MergedState<State> {
  readonly state: State;
  /** Names of the fields that both sides changed, to different values. */
  readonly collisions: ReadonlySet<string>;
}

interface Sides {
  /** As it is stored, with what others changed. */
  readonly current: FieldMap;
  /** The caller's request laid over it. */
  readonly wanted: FieldMap;
  /** What others changed since the version that the caller saw. */
  readonly theirs: ReadonlyMap<string, Pick<FieldChange, 'before'>>;
}

/**
 * Three-way merge, field by field. What others did not touch is as the caller wants it. What they changed stays where
 * the caller sends it as it was seen, as a form does that sends all of its fields; where the caller sends something
 * third, both have changed it.
 */
export function mergeStates<State extends object>(
  current: State,
  wanted: State,
  theirs: Sides['theirs'],
): MergedState<State> {
  const sides = { current: toFields(current), wanted: toFields(wanted), theirs };
  const merged = new Map(sides.wanted);
  const collisions = new Set<string>();
  for (const field of new Set([...sides.current.keys(), ...sides.wanted.keys()])) {
    const [now, mine] = [sides.current.get(field), sides.wanted.get(field)];
    const change = theirs.get(field);
    if (!change || isDeepStrictEqual(now, mine)) continue;
    const seen = change.before;
    if (isOrder(field)) merged.set(field, mergeOrder(asIds(seen), asIds(now), asIds(mine)));
    else if (!isDeepStrictEqual(toJson(mine), seen)) collisions.add(field);
    else if (now === undefined) merged.delete(field);
    else merged.set(field, now);
  }
  return { state: fromFields(merged) as State, collisions };
}

/** The caller's order, with what others added behind it and without what they took away. */
function mergeOrder(seen: readonly string[], now: readonly string[], mine: readonly string[]): readonly string[] {
  const kept = mine.filter((id) => now.includes(id) || !seen.includes(id));
  return [...kept, ...now.filter((id) => !seen.includes(id) && !mine.includes(id))];
}

const asIds = (value: unknown) => (Array.isArray(value) ? (value as readonly string[]) : []);
