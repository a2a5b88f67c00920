import { resolve, type OpenApiDocument, type Schema } from './open-api-document.js';

export interface Documents {
  readonly before: OpenApiDocument;
  readonly after: OpenApiDocument;
}

export interface Pair {
  readonly before: Schema | undefined;
  readonly after: Schema | undefined;
}

export interface Value {
  /** How sentences about it begin. */
  readonly place: string;
  /** Who has to keep up: a sender meets stricter rules, a receiver misses what it relied on. */
  readonly direction: 'sent' | 'received';
  /** Schemas that it lies within: they may hold themselves. */
  readonly within?: ReadonlySet<string>;
}

/** Limits whose smaller value is stricter, and those whose greater one is. */
const UPPER = ['maxLength', 'maximum', 'maxItems'];
const LOWER = ['minLength', 'minimum', 'minItems'];

/** What breaks who sends or receives a value, in sentences. */
export function schemaChanges(documents: Documents, value: Value, pair: Pair): readonly string[] {
  const { place, direction, within = new Set() } = value;
  const name = `${pair.before?.$ref ?? ''} ${pair.after?.$ref ?? ''}`;
  if (name !== ' ' && within.has(name)) return [];
  const before = resolve(documents.before, pair.before);
  const after = resolve(documents.after, pair.after);
  const compare = (part: string, parts: Pair) =>
    schemaChanges(documents, { place: `${place}${part}`, direction, within: new Set([...within, name]) }, parts);

  return [
    ...typeChanges(place, before, after),
    ...(direction === 'sent' ? stricterRules(place, before, after) : looserAnswers(place, before, after)),
    ...presenceChanges(value, before, after),
    ...Object.entries(before.properties ?? {}).flatMap(([property, former]) => {
      const next = after.properties?.[property];
      return next ? compare(`.${property}`, { before: former, after: next }) : [];
    }),
    ...(before.items && after.items ? compare('[]', { before: before.items, after: after.items }) : []),
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

function presenceChanges({ place, direction }: Value, before: Schema, after: Schema): string[] {
  const { properties: former = {}, required: needed = [] } = before;
  const { properties: next = {}, required = [] } = after;
  return [
    ...Object.keys(former)
      .filter((name) => !(name in next))
      .map((name) => `${place}.${name} was removed`),
    ...(direction === 'sent'
      ? required.filter((name) => !needed.includes(name)).map((name) => `${place}.${name} is now required`)
      : needed
          .filter((name) => name in next && !required.includes(name))
          .map((name) => `${place}.${name} may now be missing`)),
  ];
}
