import { resolve, type OpenApiDocument, type Schema } from './open-api-document.js';

export interface Documents {
  readonly before: OpenApiDocument;
  readonly after: OpenApiDocument;
}

interface Pair {
  readonly before: Schema | undefined;
  readonly after: Schema | undefined;
}

/** Who has to keep up: a sender meets stricter rules, a receiver misses what it relied on. */
type Direction = 'sent' | 'received';

/** Limits whose smaller value is stricter, and those whose greater one is. */
const UPPER = ['maxLength', 'maximum', 'maxItems'];
const LOWER = ['minLength', 'minimum', 'minItems'];

/** What breaks who sends or receives a value, in sentences that begin with its place. */
export function schemaChanges(
  documents: Documents,
  place: string,
  pair: Pair,
  direction: Direction,
  seen: ReadonlySet<string> = new Set(),
): readonly string[] {
  const name = `${pair.before?.$ref ?? ''} ${pair.after?.$ref ?? ''}`;
  if (name !== ' ' && seen.has(name)) return [];
  const before = resolve(documents.before, pair.before);
  const after = resolve(documents.after, pair.after);
  const deeper = new Set([...seen, name]);
  return [
    ...typeChanges(place, before, after),
    ...(direction === 'sent' ? stricterRules(place, before, after) : looserAnswers(place, before, after)),
    ...propertyChanges(documents, place, { before, after }, direction, deeper),
    ...(before.items || after.items
      ? schemaChanges(documents, `${place}[]`, { before: before.items, after: after.items }, direction, deeper)
      : []),
  ];
}

function typeChanges(place: string, before: Schema, after: Schema): string[] {
  const [from, to] = [before, after].map(({ type, format }) => [type, format].filter(Boolean).join(' '));
  return from === to || from === '' ? [] : [`${place} changed its type from ${from} to ${to === '' ? 'none' : to}`];
}

function stricterRules(place: string, before: Schema, after: Schema): string[] {
  const lost = (before.enum ?? []).filter((value) => after.enum && !after.enum.includes(value));
  const limits = [...UPPER.map((rule) => [rule, -1] as const), ...LOWER.map((rule) => [rule, 1] as const)];
  return [
    ...lost.map((value) => `${place} no longer takes ${JSON.stringify(value)}`),
    ...(after.pattern !== undefined && after.pattern !== before.pattern ? [`${place} has another pattern`] : []),
    ...(before.nullable === true && after.nullable !== true ? [`${place} may no longer be null`] : []),
    ...limits.flatMap(([rule, sign]) => {
      const [from, to] = [before[rule] ?? sign * -Infinity, after[rule]] as [number, number | undefined];
      return to !== undefined && (to - from) * sign > 0 ? [`${place} has a stricter ${rule}: ${to}`] : [];
    }),
  ];
}

function looserAnswers(place: string, before: Schema, after: Schema): string[] {
  return before.nullable !== true && after.nullable === true ? [`${place} may now be null`] : [];
}

function propertyChanges(
  documents: Documents,
  place: string,
  { before, after }: { readonly before: Schema; readonly after: Schema },
  direction: Direction,
  seen: ReadonlySet<string>,
): string[] {
  const { properties: former = {}, required: needed = [] } = before;
  const { properties: next = {}, required = [] } = after;
  const gone = Object.keys(former).filter((name) => !(name in next));
  const changed = direction === 'sent' ? required.filter((name) => !needed.includes(name)) : [];
  const optional = direction === 'received' ? needed.filter((name) => name in next && !required.includes(name)) : [];
  return [
    ...gone.map((name) => `${place}.${name} was removed`),
    ...changed.map((name) => `${place}.${name} is now required`),
    ...optional.map((name) => `${place}.${name} may now be missing`),
    ...Object.keys(former).flatMap((name) =>
      name in next
        ? schemaChanges(documents, `${place}.${name}`, { before: former[name], after: next[name] }, direction, seen)
        : [],
    ),
  ];
}
