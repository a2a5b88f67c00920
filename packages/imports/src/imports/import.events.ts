import { defineEvent } from '@rustok/core';
import { z } from 'zod';

/** The run of an import has come to a step, and goes on from there. */
export const ImportAdvanced = defineEvent('imports.import.advanced', {
  version: 1,
  aggregate: 'importId',
  payload: z.object({ importId: z.uuid(), step: z.int() }),
});

/** A run, a dry run or an undo has come to its end, a good one or not. */
export const ImportFinished = defineEvent('imports.import.finished', {
  version: 1,
  aggregate: 'importId',
  payload: z.object({
    importId: z.uuid(),
    status: z.enum(['completed', 'failed', 'canceled', 'undone']),
    isDryRun: z.boolean(),
  }),
});
