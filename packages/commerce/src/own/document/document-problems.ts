import type { FileProblem } from '@rustok/core';
import type { z } from 'zod';

const SHOWN = 5;

/** What a document has that it may not, in the words of people. */
export function documentProblems(line: number, error: z.ZodError): readonly FileProblem[] {
  return error.issues.slice(0, SHOWN).map((issue) => ({
    line,
    column: issue.path.map(String).join('.') || null,
    code: issue.code === 'unrecognized_keys' ? 'FIELD_UNKNOWN' : 'FIELD_INVALID',
    message: sentence(issue),
  }));
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `There is no field ${issue.keys.map((key) => `"${key}"`).join(', ')}.`;
  if (issue.code === 'invalid_type') return `A value of the kind "${issue.expected}" is needed.`;
  if (issue.code === 'invalid_value') return `One of ${issue.values.map(String).join(', ')} is needed.`;
  return 'The value cannot be taken.';
}
