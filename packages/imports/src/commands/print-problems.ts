import type { CommandOutput } from '@rustok/core';
import { z } from 'zod';

const PRINTED = 50;

const entry = z.object({
  key: z.string().nullable(),
  problems: z.array(z.object({ line: z.int(), column: z.string().nullable(), message: z.string() })),
});

/** The first problems of a report. */
export async function printProblems(ndjson: AsyncIterable<string>, output: CommandOutput): Promise<void> {
  let count = 0;
  for await (const piece of ndjson) {
    for (const line of piece.split('\n').filter(Boolean)) {
      const { key, problems } = entry.parse(JSON.parse(line));
      for (const problem of problems) {
        count += 1;
        const place = [`line ${problem.line}`, problem.column, key && `(${key})`].filter(Boolean).join(' ');
        if (count <= PRINTED) output.line(`${place}: ${problem.message}`);
      }
    }
  }
  if (count > PRINTED) output.line(`… and ${count - PRINTED} problems more.`);
}
