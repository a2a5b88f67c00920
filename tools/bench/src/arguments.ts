import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Amounts } from './measure/options.js';

const whole = (most: number) => z.coerce.number().int().min(1).max(most);

const sizes = z
  .string()
  .transform((text) => text.split(',').filter(Boolean).map(Number))
  .pipe(z.array(z.int().min(1).max(1_000_000)));

const schema = z.object({
  products: whole(1_000_000).default(10_000),
  imports: sizes.default([1_000, 10_000]),
  growth: sizes.default([]),
  rounds: whole(100).default(5),
  seconds: whole(60).default(3),
  connections: whole(200).default(10),
  creates: whole(10_000).default(500),
  sightings: whole(10_000).default(100),
  starts: whole(20).default(5),
  source: z.boolean().default(false),
});

export interface Arguments {
  readonly amounts: Amounts;
  /** Products in shops of growing size; none where the shop of one size is measured. */
  readonly growth: readonly number[];
  readonly wantsSource: boolean;
}

/** @throws ZodError naming each wrong argument */
export function readArguments(words: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...words],
    options: {
      products: { type: 'string' },
      imports: { type: 'string' },
      growth: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      connections: { type: 'string' },
      creates: { type: 'string' },
      sightings: { type: 'string' },
      starts: { type: 'string' },
      source: { type: 'boolean' },
    },
  });
  const { source, growth, ...given } = schema.parse(values);
  return { amounts: { ...given, maxRequests: 500_000 }, growth, wantsSource: source };
}
