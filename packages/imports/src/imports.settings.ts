import type { RequestContext } from '@rustok/core';
import { z } from 'zod';

const MEBIBYTE = 1_048_576;

export const importsSettings = z.object({
  maxFileMebibytes: z.int().min(1).max(2_000).default(500).describe('The largest file that may be uploaded.'),
  undoDays: z.int().min(1).max(365).default(30).describe('How long files, reports and what undo needs are kept.'),
});

/** The tenant's limits: bytes of a file, and days that an import is kept. */
export function limitsOf({ tenant }: RequestContext): { readonly maxBytes: number; readonly keptDays: number } {
  const { maxFileMebibytes, undoDays } = importsSettings.parse(tenant.modules.get('imports')?.settings ?? {});
  return { maxBytes: maxFileMebibytes * MEBIBYTE, keptDays: undoDays };
}
