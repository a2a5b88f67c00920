import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { envExample } from './env-example.js';

describe('the example of an environment', () => {
  it('asks for what is required, and shows what the rest is unless told', () => {
    const schema = z.object({
      DATABASE_URL: z.url().describe('where the data is'),
      PORT: z.coerce.number().int().default(3000),
      ROLE: z.enum(['api', 'worker']).default('api'),
      ORIGINS: z
        .string()
        .default('')
        .transform((text) => text.split(',')),
    });

    expect(envExample(schema).split('\n').slice(2)).toEqual([
      '# where the data is',
      'DATABASE_URL=',
      '',
      '# PORT=3000',
      '',
      '# api | worker',
      '# ROLE=api',
      '',
      '# ORIGINS=',
      '',
    ]);
  });
});
