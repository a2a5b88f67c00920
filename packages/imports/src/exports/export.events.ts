import { defineEvent } from '@rustok/core';
import { z } from 'zod';

/** The run of an export has come to a step, and goes on from there. */
export const ExportAdvanced = defineEvent('imports.export.advanced', {
  version: 1,
  aggregate: 'exportId',
  payload: z.object({ exportId: z.uuid(), step: z.int() }),
});

/** Its file is whole, or nobody wants it any more. */
export const ExportFinished = defineEvent('imports.export.finished', {
  version: 1,
  aggregate: 'exportId',
  payload: z.object({ exportId: z.uuid(), status: z.enum(['completed', 'canceled']) }),
});
