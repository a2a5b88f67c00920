import { Invalid } from '@rustok/core';
import type { z } from 'zod';

export interface GivenOption {
  readonly name: string;
  readonly value: string;
}

/** @throws Invalid `OPTIONS_INVALID` with a sentence for each option that cannot be taken */
export function checkOptions(schema: z.ZodObject, given: readonly GivenOption[]): Readonly<Record<string, unknown>> {
  const known = Object.keys(schema.shape);
  const unknown = given.filter(({ name }) => !known.includes(name));
  const result = schema.safeParse(Object.fromEntries(given.map(({ name, value }) => [name, value])));
  const problems = [
    ...unknown.map(({ name }) => `There is no option "${name.slice(0, 64)}"; there are: ${known.join(', ')}.`),
    ...(result.error?.issues ?? []).map(({ path, message }) => `The option "${path.join('.')}": ${message}.`),
  ];
  if (result.success && problems.length === 0) return result.data;
  throw new Invalid('OPTIONS_INVALID', problems.join(' '));
}
