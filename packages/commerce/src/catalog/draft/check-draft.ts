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

function toProblem({ path, code, message }: z.core.$ZodIssue): FieldProblem {
  return { field: path.map(String), code: CODES[code] ?? 'INVALID', message };
}
