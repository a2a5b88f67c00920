import { isDeepStrictEqual } from 'node:util';
import { toFields } from './field-map.js';

/** `[before, after]` of a field as JSON has it; null where there is none. */
export type FieldChanges = Readonly<Record<string, readonly [unknown, unknown]>>;

/** What differs between two states, field by field. */
export function compareStates(before: object, after: object): FieldChanges {
  const former = toFields(before);
  const next = toFields(after);
  const changes: Record<string, readonly [unknown, unknown]> = {};
  for (const field of new Set([...former.keys(), ...next.keys()])) {
    const [from, to] = [former.get(field), next.get(field)];
    if (!isDeepStrictEqual(from, to)) changes[field] = [toJson(from), toJson(to)];
  }
  return changes;
}

/** A leaf as the audit log has it. */
export function toJson(value: unknown): unknown {
  if (value === undefined) return null;
  return JSON.parse(
    JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each)),
  ) as unknown;
}
