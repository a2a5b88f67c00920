import { consumerOptions, type EventDefinition, type ModuleDefinition } from '@rustok/core';

/**
 * @param defined what the module's `events.ts` exports
 * @param others what the modules composed with it emit
 */
export function eventProblems(
  { slug, emits, consumers, readModels }: ModuleDefinition,
  defined: readonly EventDefinition[],
  others: readonly EventDefinition[],
): string[] {
  const known = new Set([...emits, ...others].map(({ type }) => type));
  const consumed = consumers.flatMap((consumer) => consumerOptions(consumer).events);
  const types = emits.map(({ type }) => type);
  return [
    ...emits
      .filter(({ type }) => !type.startsWith(`${slug}.`))
      .map(({ type }) => `${type} does not begin with ${slug}.`),
    ...types.filter((type, position) => types.indexOf(type) !== position).map((type) => `${type} is declared twice`),
    ...emits.filter((event) => !defined.includes(event)).map(({ type }) => `${type} is declared and not defined`),
    ...defined.filter((event) => !emits.includes(event)).map(({ type }) => `${type} is defined and not declared`),
    ...consumed.filter(({ type }) => !known.has(type)).map(({ type }) => `${type} is consumed and nobody emits it`),
    ...(readModels.length > 0 && types.length === 0 ? [`${slug} has read models and no event that touches them`] : []),
  ];
}
