import { STORABLE } from '@rustok/core';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';

/** What a validator's rule is in OpenAPI; nothing for those that it has no word for. */
export function describedAs({ name, constraints, each }: ValidationMetadata): Readonly<Record<string, unknown>> {
  const [first, second] = (constraints ?? []) as readonly unknown[];
  if (name === 'arrayMaxSize') return { type: 'array', maxItems: first };
  if (name === 'arrayMinSize') return { minItems: first };
  if (each) return {};
  switch (name) {
    case 'isLength':
      return { minLength: first, ...(second !== undefined && { maxLength: second }) };
    case 'maxLength':
      return { maxLength: first };
    case 'max':
      return { maximum: first };
    case 'min':
      return { minimum: first };
    case 'isIn':
      return { enum: first };
    case 'isBoolean':
      return { type: 'boolean' };
    case 'isInt':
      return { type: 'integer' };
    case 'matches':
      return first instanceof RegExp && first.source !== STORABLE.source ? { pattern: first.source } : {};
    default:
      return {};
  }
}

/** Of a field that may be absent: `@OptionalField()`, `@ClearableField()`. */
export function isOptional({ type }: ValidationMetadata): boolean {
  return type === 'conditionalValidation';
}
