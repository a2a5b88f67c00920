import type { FieldProblem } from '@rustok/core';
import type { z } from 'zod';
import { productInvalid } from '../product/product.errors.js';
import { productDraft, type ProductDraft } from './product-draft.js';

/** @throws Invalid `PRODUCT_INVALID` with each wrong field's path, code and reason */
export function checkDraft(draft: ProductDraft): ProductDraft {
  const result = productDraft.safeParse(draft);
  if (result.success) return result.data;
  throw productInvalid(result.error.issues.map(toProblem));
}

const CODES: Readonly<Record<string, string>> = {
  too_big: 'TOO_LARGE',
  too_small: 'TOO_SMALL',
  invalid_type: 'WRONG_TYPE',
  invalid_value: 'UNKNOWN_VALUE',
  unrecognized_keys: 'UNKNOWN_FIELD',
};

function toProblem(issue: z.core.$ZodIssue): FieldProblem {
  const path = issue.path.map(String);
  const name = path.findLast((part) => !/^\d+$/.test(part)) ?? 'product';
  return { field: path, code: CODES[issue.code] ?? 'INVALID', message: `"${name}" ${reasonOf(issue)}.` };
}

const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' };

/** What our own rules say of themselves, and the library's in our words. */
function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_big':
      return `may have at most ${issue.maximum}${UNITS[issue.origin] ?? ''}`;
    case 'too_small':
      return `must have at least ${issue.minimum}${UNITS[issue.origin] ?? ''}`;
    case 'invalid_type':
      return 'is of another kind than it must be';
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `has no ${issue.keys.join(', ')}`;
    default:
      return issue.message;
  }
}
