import type { DomainError, UserError } from '@rustok/core';
import { toStaffProductResponse } from '../reading/to-product-response.js';
import type { View } from '../reading/to-variant-response.js';
import type { BulkOutcome } from './bulk-edit.enums.js';
import type { ProductBulkResult } from './bulk-edit.response.js';
import { describeChanges } from './describe-changes.js';
import type { Written } from './write-batch.js';

export interface ResultSetting {
  readonly view: View;
  /** Whether nothing was written because one of the products was refused. */
  readonly isUndone: boolean;
  readonly isPreview: boolean;
}

export function toResult(each: Written, { view, isUndone, isPreview }: ResultSetting): ProductBulkResult {
  const { id: productId, before } = each;
  if ('error' in each) {
    const product = before && toStaffProductResponse(before, view);
    return { productId, outcome: 'refused', changes: [], userErrors: userErrorsOf(each.error), product };
  }
  const { written, after } = each;
  const isStored = !isUndone && !isPreview;
  const stored = isStored && written ? written : each.before;
  return {
    productId,
    outcome: outcomeOf(written?.outcome, isUndone),
    changes: isUndone && !isPreview ? [] : describeChanges(each.before.state, after),
    userErrors: [],
    product: toStaffProductResponse(stored, view),
  };
}

function outcomeOf(written: 'created' | 'updated' | 'unchanged' | undefined, isUndone: boolean): BulkOutcome {
  if (written === 'unchanged') return 'unchanged';
  return isUndone ? 'skipped' : 'updated';
}

function userErrorsOf({ code, message, fields, conflict }: DomainError): readonly UserError[] {
  if (fields.length === 0) return [{ code, field: null, message, ...(conflict && { conflict }) }];
  return fields;
}
