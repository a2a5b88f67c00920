import type { Type } from '@nestjs/common';
import { Float, GraphQLISODateTime, ID, Int } from '@nestjs/graphql';
import type { ApiPropertyOptions } from '@nestjs/swagger';

/** How a scalar of the GraphQL schema is called in OpenAPI. */
const SCALARS = new Map<unknown, ApiPropertyOptions>([
  [ID, { type: 'string', format: 'uuid' }],
  [Int, { type: 'integer', format: 'int32' }],
  [Float, { type: 'number' }],
  [GraphQLISODateTime, { type: 'string', format: 'date-time' }],
  [String, { type: 'string' }],
  [Boolean, { type: 'boolean' }],
]);

/** A GraphQL type reference, `[Type]` for a list, as OpenAPI says it; an enum by its values. */
export function openApiType(reference: unknown): ApiPropertyOptions {
  const [type, isArray] = Array.isArray(reference) ? [reference[0] as unknown, true] : [reference, false];
  const scalar = SCALARS.get(type);
  if (scalar) return { ...scalar, isArray } as ApiPropertyOptions;
  if (typeof type === 'function') return { type: () => type as Type, isArray } as ApiPropertyOptions;
  return { enum: Object.values(type as object), isArray } as ApiPropertyOptions;
}
