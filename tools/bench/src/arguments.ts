import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Amounts } from './measure/options.js';

const whole = (most: number) => z.coerce.number().int().min(1).max(most);

const schema = z.object({
  products: whole(1_000_000).default(10_000),
  imports: z
    .string()
    .default('1000,10000')
    .transform((text) => text.split(',').filter(Boolean).map(Number))
    .pipe(z.array(z.int().min(1).max(1_000_000))),
  rounds: whole(100).default(5),
  seconds: whole(60).default(3),
  connections: whole(200).default(10),
  creates: whole(10_000).default(500),
  sightings: whole(10_000).default(100),
  starts: whole(20).default(5),
  source: z.boolean().default(false),
});

/** @throws ZodError naming each wrong argument */
export function readArguments(words: readonly string[]): { readonly amounts: Amounts; readonly wantsSource: boolean } {
  const { values } = parseArgs({
    args: [...words],
    options: {
      products: { type: 'string' },
      imports: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      connections: { type: 'string' },
      creates: { type: 'string' },
      sightings: { type: 'string' },
      starts: { type: 'string' },
      source: { type: 'boolean' },
    },
  });
  const { source, ...given } = schema.parse(values);
  return { amounts: { ...given, maxRequests: 500_000 }, wantsSource: source };
}
